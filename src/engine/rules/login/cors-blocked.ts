import {header, hostOf, laterSuccess, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {chainOf, preflightOf} from '../../evidence/redirects';
import {defineRule, type Match, type Sign} from '../rule';
import {type Asked, isOk, whyWithheld} from './cors-check';
import {askedAcross} from './cross-origin';
import {isAnswered, isBlocked} from './withheld';

/** What stands behind the refusal: the answer that lacks the leave, which is often not that of the site at all. */
function behind(last: Entry, preflight: Entry | undefined) {
  const answer = statusOf(last) > 0 ? last : isAnswered(preflight) ? preflight : undefined;
  const status = answer ? statusOf(answer) : 0;
  const server = answer && header(answer.response, 'server');
  const signs: Sign[] = server ? [{sign: 'really-answered', facts: {server, status}}] : [];
  return {status, server: server ?? '?', signs};
}

const howSeen = ({_error, request}: Entry): Sign[] => {
  if (_error) return [{sign: 'browser-withheld', facts: {error: _error}}];
  return header(request, 'sec-fetch-mode') === 'cors' ? [{sign: 'cors-mode'}] : [];
};

/** The request of a lone preflight: it was never sent, so it has no answer. */
const unsent = (preflight: Entry): Entry => ({...preflight, response: {...preflight.response, headers: []}});

function explain(entries: readonly Entry[], blocked: readonly Entry[], last: Entry, asked: Asked): Match {
  const preflight = last.request.method === 'OPTIONS' ? last : preflightOf(entries, last);
  const condition = whyWithheld(last.request.method === 'OPTIONS' ? unsent(last) : last, asked, preflight);
  const {status, server, signs} = behind(last, preflight);
  const refusedWith = isAnswered(preflight) && !isOk(preflight) ? statusOf(preflight) : undefined;
  return {
    confidence: condition === 'cors-condition-unknown' ? 'possible' : 'likely',
    facts: {
      host: hostOf(chainOf(entries, last)[0]),
      condition,
      answered: status || '?',
      server,
      times: blocked.length,
    },
    entries: [...new Set([last, ...(preflight ? [preflight] : []), ...blocked])],
    supports: [
      {sign: condition, facts: {origin: asked.origin, status: refusedWith ?? status, method: asked.method}},
      ...(refusedWith && condition !== 'cors-preflight-status'
        ? [{sign: 'cors-preflight-status' as const, facts: {status: refusedWith}}]
        : []),
      ...howSeen(last),
      ...signs,
    ],
    contradicts: blocked.length === 1 ? [{sign: 'answered-once'}] : [],
    unseen: [{sign: 'text-unknown'}],
  };
}

/**
 * The browser withheld a cross-origin answer from the login page. Almost always something else answered in the
 * site's place, so this is a symptom: a named cause on the same request goes first.
 *
 * Recognised by `ERR_FAILED` across origins, or mode `cors` and a check that surely fails.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const corsBlocked = defineRule({
  id: 'cors-blocked',
  layer: 'login',
  kind: 'symptom',
  purge: 'no',
  needs: ['entries'],
  remedies: ['pause-extensions', 'try-another-network', 'turn-off-vpn', 'ask-it', 'send-report'],

  evaluate({entries}) {
    const all = new Set(entries.filter(isBlocked(entries)));
    const readable = entries.filter(entry => !all.has(entry));
    const blocked = [...all].filter(entry => !laterSuccess(readable, entry)).toReversed();
    const last = blocked[0];
    const asked = last && askedAcross(entries, last);
    return asked && explain(entries, blocked, last, asked);
  },
});
