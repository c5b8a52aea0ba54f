import {errorFamily, header, hostOf, laterSuccess, pathOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical} from '../../evidence/hosts';
import {defineRule, type Match, type Sign} from '../rule';
import {type Asked, isOk, surelyFailed, surelyRefused, whyWithheld} from './cors-check';
import {askedAcross, chainOf, preflightOf, wasFollowed} from './cross-origin';

/** Data, and not a picture or a script: by its type, or by its path where an exporter names no type. */
const isData = (entry: Entry) =>
  entry._resourceType === 'xhr' ||
  (entry._resourceType === 'other' && /^\/(?:api|backend-api|backend-anon|oauth)\//.test(pathOf(entry)));

const isAnswered = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && statusOf(entry) > 0 && entry.response.headers.length > 0;

/** A proxy that records never sees the request for which leave was refused: it is not sent. */
const isLonePreflight = (entries: readonly Entry[], entry: Entry) =>
  isAnswered(entry) &&
  header(entry.request, 'access-control-request-method') !== undefined &&
  !entries.some(
    other =>
      other.request.url === entry.request.url &&
      other.request.method !== 'OPTIONS' &&
      preflightOf(entries, other) === entry,
  );

/**
 * Chromium only says `ERR_FAILED`. Firefox and recording proxies name no error, but show that the page asked in mode
 * `cors`, and what was answered; Safari says why in a sentence.
 */
function wasWithheld(entries: readonly Entry[], entry: Entry, asked: Asked): boolean {
  const family = errorFamily(entry);
  const mode = header(entry.request, 'sec-fetch-mode');
  if (mode === 'no-cors' || (family !== undefined && family !== 'withheld' && family !== 'other')) return false;
  if (entry.request.method === 'OPTIONS')
    return surelyRefused(entry, asked) !== undefined && isLonePreflight(entries, entry);
  if (family === 'withheld') return true;
  if (isAnswered(entry))
    return mode === 'cors' && surelyFailed(entry, asked) !== undefined && !wasFollowed(entries, entry);
  const preflight = preflightOf(entries, entry);
  return isAnswered(preflight) && surelyRefused(preflight, asked) !== undefined;
}

/** Cheap, and false for nearly everything of a healthy log: the questions behind it look through the whole log. */
const mayBeWithheld = (entry: Entry) =>
  isData(entry) &&
  (entry._error !== undefined ||
    statusOf(entry) === 0 ||
    entry.request.method === 'OPTIONS' ||
    !['same-origin', undefined].includes(header(entry.request, 'sec-fetch-site')));

const isBlocked = (entries: readonly Entry[]) => (entry: Entry) => {
  if (!mayBeWithheld(entry) || !isLoginCritical(hostOf(chainOf(entries, entry)[0]))) return false;
  const asked = askedAcross(entries, entry);
  return asked !== undefined && wasWithheld(entries, entry, asked);
};

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

/** The request of a lone preflight: it was never sent, so it has no answer. */
const unsent = (preflight: Entry): Entry => ({...preflight, response: {...preflight.response, headers: []}});

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
    const all = entries.filter(isBlocked(entries));
    const readable = entries.filter(entry => !all.includes(entry));
    const blocked = all.filter(entry => !laterSuccess(readable, entry)).toReversed();
    const last = blocked[0];
    const asked = last && askedAcross(entries, last);
    return asked && explain(entries, blocked, last, asked);
  },
});
