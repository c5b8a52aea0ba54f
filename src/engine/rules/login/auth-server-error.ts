import {fact, hostOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {namedFacts, namedMatch, namedSigns, stands} from '../named';
import {defineRule, type Match} from '../rule';
import {isServerError} from '../service/server-errors';
import {isOfLogin, isOfLoginServer} from './login-steps';

/** A page of the login server that shows a status of its own making and no code. */
const showsServerStatus = (entry: Entry) =>
  isOfLoginServer(entry) &&
  statusOf(entry) < 400 &&
  (fact(entry, 'pageStatus') ?? 0) >= 500 &&
  fact(entry, 'authCode') === undefined;

function shownMatch(entries: readonly Entry[]): Match | undefined {
  const [last, ...rest] = entries.filter(entry => showsServerStatus(entry) && stands(entries, entry)).toReversed();
  if (!last) return undefined;
  const shown = [last, ...rest] as const;
  return {
    confidence: 'likely',
    facts: namedFacts([...shown]),
    entries: shown,
    supports: namedSigns([...shown]),
    contradicts: [],
    unseen: [{sign: 'incident-unknown'}],
  };
}

/** What the login server says in an answer 5xx of its own, or soon after, is about that answer, which has a class. */
const isAfterServerError = (entries: readonly Entry[], failed: Entry) =>
  entries.some(
    entry =>
      isServerError(entry) && hostOf(entry) === hostOf(failed) && Math.abs(startOf(failed) - startOf(entry)) < 60_000,
  );

/** This code says nothing but that the server itself does not know. */
const sure = ({confidence, facts, ...rest}: Match): Match => ({
  ...rest,
  ...(facts && {facts}),
  confidence: confidence === 'certain' && facts?.code === 'unknown_error' ? 'likely' : confidence,
});

/**
 * The login server failed for a reason of its own and said so. The person can only wait.
 *
 * Recognised by its codes for that (`primaryapi_server_error`, `server_error`; likely for `unknown_error`) in an answer,
 * a page, an address or a redirect to one, or by an error page that shows a status of 500 or more. An answer with such
 * a status is server-error, whatever code it holds.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export const authServerError = defineRule({
  id: 'auth-server-error',
  layer: 'login',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['wait-and-retry', 'check-status-page', 'start-again', 'send-report'],

  evaluate({entries}) {
    const match = namedMatch(entries, 'auth-server-error', isOfLogin) ?? shownMatch(entries);
    const last = match?.entries?.[0];
    return match && last && !isAfterServerError(entries, last) ? sure(match) : undefined;
  },
});
