import {fact, hostOf, isDocument} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {classNamedBy, namedFacts, namedSigns, refusalsIn, stands} from '../named';
import {isUnknownCode} from '../named-failures';
import {defineRule, type Match} from '../rule';
import {bareErrorIn} from './bare-error-page';
import {isOfLogin} from './login-steps';

/** A code that has no class yet leaves the word to a sentence that has one. */
const namesUnknownCode = (entry: Entry) =>
  isUnknownCode(fact(entry, 'authCode') ?? '') &&
  fact(entry, 'authCode') !== undefined &&
  classNamedBy(entry) === undefined &&
  isOfLogin(entry);

const codeMatch = (named: readonly [Entry, ...Entry[]]): Match => ({
  confidence: 'likely',
  facts: namedFacts(named),
  entries: named,
  supports: [...namedSigns(named), {sign: 'code-unknown'}],
  contradicts: [],
  unseen: [{sign: 'incident-unknown'}],
});

const bareMatch = (shown: readonly [Entry, ...Entry[]]): Match => ({
  confidence: 'possible',
  facts: namedFacts(shown),
  entries: shown,
  supports: [
    ...(isDocument(shown[0]) ? [{sign: 'error-page-shown' as const, facts: {host: hostOf(shown[0])}}] : []),
    ...namedSigns(shown),
  ],
  contradicts: [],
  unseen: [{sign: 'code-unread'}, {sign: 'incident-unknown'}],
});

/**
 * The login was stopped for a reason that has no failure class yet: code and request id are shown instead of a guess.
 *
 * Recognised by a code that no class covers, in an answer, a header, a page or an address of a login step; possible for
 * an error page, or a refused step of the login, whose code could not be read, when nothing else tells what it is
 * about. Codes that only say that somebody has to sign in, and codes in background calls of the app, are none.
 * @see https://next-auth.js.org/configuration/pages#error-codes
 * @see https://github.com/openai/codex/issues/17833
 */
export const unrecognisedAuthError = defineRule({
  id: 'unrecognised-auth-error',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  remedies: ['start-again', 'clear-login-transaction', 'use-private-window', 'check-status-page', 'send-report'],

  evaluate({entries}) {
    const [last, ...rest] = refusalsIn(entries)
      .filter(entry => namesUnknownCode(entry) && stands(entries, entry))
      .toReversed();
    if (last) return codeMatch([last, ...rest]);
    const bare = bareErrorIn(entries);
    return bare && bareMatch(bare);
  },
});
