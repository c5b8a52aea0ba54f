import {cookieWeight} from '../../evidence/cookie-weight';
import {hostOf, statusOf} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {defineRule, type Match} from '../rule';
import {isLight, nearLimit, sizeFacts, weighed} from './cookie-limits';
import {isRefusedForSize, saysTooLarge} from './refused-for-size';

/** The server said it; the weight of the cookies can only bear it out, or make it doubtful. */
function refusal(refused: readonly [Entry, ...Entry[]], cookies: readonly CookieRecord[] | undefined): Match {
  const [last] = refused;
  const host = hostOf(last);
  const weight = cookieWeight(last, cookies);
  const said = saysTooLarge(last);
  const light = isLight(weight);
  return {
    confidence: light ? 'possible' : said ? 'certain' : 'likely',
    facts: sizeFacts(last, weight),
    entries: refused,
    supports: [
      {sign: said ? 'headers-refused' : 'headers-refused-page', facts: {host, status: statusOf(last)}},
      ...(weight && !light ? [weighed(weight, host)] : []),
      ...(refused.length > 1 ? [{sign: 'answered-again' as const, facts: {count: refused.length}}] : []),
    ],
    contradicts: weight && light ? [{sign: 'cookies-light', facts: {bytes: weight.bytes, host}}] : [],
    unseen: weight ? [] : [{sign: 'cookies-unknown'}],
  };
}

/**
 * The browser keeps so many cookies for a host that its server refuses every request that carries them.
 *
 * Recognised by status 431, or a 400 with the words or the page for too large headers. For a 400 without a word, or no
 * answer at all, it is likely at most, and only where the cookies weigh more than a usual server takes.
 * @see https://github.com/guyellis/plant/issues/1903
 * @see https://www.rfc-editor.org/rfc/rfc6585#section-5
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers
 */
export const oversizedCookies = defineRule({
  id: 'oversized-cookies',
  layer: 'session',
  kind: 'cause',
  purge: 'L4',
  needs: ['entries'],
  wants: ['cookies'],
  remedies: ['clear-everything', 'pick-cookies', 'use-private-window', 'send-report'],

  evaluate({entries, cookies}) {
    const isMeant = (entry: Entry) => isLoginHost(hostOf(entry)) && isRefusedForSize(entry);
    const [last, ...rest] = entries.filter(isMeant).toReversed();
    return last ? refusal([last, ...rest], cookies) : nearLimit(entries, cookies);
  },
});
