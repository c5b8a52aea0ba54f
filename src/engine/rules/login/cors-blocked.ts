import {addressOf, errorFamily, header, hostOf, laterSuccess, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {defineRule, type Match} from '../rule';
import {failedCondition, whyWithheld} from './cors-check';

const isCrossOrigin = (entry: Entry) =>
  entry._initiatorOrigin !== undefined && entry._initiatorOrigin !== addressOf(entry).origin;

const preflightOf = (entries: readonly Entry[], entry: Entry) =>
  entries.findLast(
    other =>
      other.request.method === 'OPTIONS' &&
      other.request.url === entry.request.url &&
      startOf(other) >= startOf(entry) - 30_000 &&
      startOf(other) <= startOf(entry) + entry.time + 1000,
  );

const redirectsOf = (entries: readonly Entry[], entry: Entry) => {
  const chain = entry._id.split('/')[0];
  return entries.some(
    other => other !== entry && other._id.startsWith(`${chain}/`) && other.response.redirectURL !== '',
  );
};

/** Chromium only says `ERR_FAILED`; Firefox and some files say nothing, but show that the page asked in mode `cors`. */
function wasWithheld(entry: Entry, preflight: Entry | undefined): boolean {
  if (header(entry.request, 'sec-fetch-mode') === 'no-cors') return false;
  if (errorFamily(entry) === 'withheld') return true;
  const readable = header(entry.request, 'sec-fetch-mode') === 'cors' && entry._error === undefined;
  if (!readable || statusOf(entry) === 0) return false;
  const condition = failedCondition(entry, entry._initiatorOrigin ?? '');
  return (
    condition === 'cors-no-allow-origin' ||
    condition === 'cors-several-origins' ||
    (condition === 'cors-origin-mismatch' && !preflight)
  );
}

const isBlocked = (entries: readonly Entry[]) => (entry: Entry) =>
  entry._resourceType === 'xhr' &&
  entry.request.method !== 'OPTIONS' &&
  isLoginCritical(hostOf(entry)) &&
  isCrossOrigin(entry) &&
  wasWithheld(entry, preflightOf(entries, entry));

function explain(entries: readonly Entry[], blocked: readonly Entry[], last: Entry): Match {
  const preflight = preflightOf(entries, last);
  const condition = whyWithheld(last, last._initiatorOrigin ?? '', preflight, redirectsOf(entries, last));
  const seen = statusOf(last) > 0 ? last : preflight;
  const status = seen ? statusOf(seen) : 0;
  const server = (seen && header(seen.response, 'server')) ?? '?';
  const method = last.request.method;
  return {
    confidence: condition === 'cors-condition-unknown' ? 'possible' : 'likely',
    facts: {host: hostOf(last), condition, answered: status || '?', server, times: blocked.length},
    entries: [last, ...(preflight ? [preflight] : []), ...blocked.filter(entry => entry !== last)],
    supports: [
      {
        sign: condition,
        facts: {origin: last._initiatorOrigin ?? '', status: preflight ? statusOf(preflight) : status, method},
      },
      last._error ? {sign: 'browser-withheld', facts: {error: last._error}} : {sign: 'cors-mode'},
      ...(seen ? [{sign: 'really-answered' as const, facts: {server, status}}] : []),
    ],
    contradicts: blocked.length === 1 ? [{sign: 'answered-once'}] : [],
    unseen: [{sign: 'text-unknown'}],
  };
}

/**
 * The browser withheld a cross-origin answer from the login page. Almost always something else answered in the site's
 * place, so this is a symptom: a named cause on the same request goes first.
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
    const blocked = entries.filter(isBlocked(entries)).filter(entry => !laterSuccess(entries, entry));
    const last = blocked.at(-1);
    return last && explain(entries, blocked, last);
  },
});
