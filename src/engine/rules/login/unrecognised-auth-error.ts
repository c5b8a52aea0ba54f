import {provesSignedIn} from '../../evidence/attempt';
import {fact, hostOf, isHtml, laterSuccess, pathOf, since, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {isUnknownCode} from '../named-failures';
import {defineRule} from '../rule';

/** The login's own steps are meant: a code in a background call of the app is token rotation more often than not. */
const isStep = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && (hostOf(entry).startsWith('auth') || /^\/(?:api\/)?auth\//.test(pathOf(entry)));

/** An error page is itself answered well, and names its error in its address or its text; data does so by its status. */
const isRefusal = (entry: Entry) =>
  statusOf(entry) >= 400 || isHtml(entry) || ['url', 'page'].includes(entry._facts?.authCode?.from ?? '');

const namesUnknownCode = (entry: Entry) => {
  const code = fact(entry, 'authCode');
  return code !== undefined && isUnknownCode(code) && isStep(entry) && isRefusal(entry);
};

const overcome = (entries: readonly Entry[], failed: Entry) =>
  laterSuccess(entries, failed) ?? since(entries, failed).find(provesSignedIn);

/**
 * The login named a code that has no class of its own yet: the code and request id are shown instead of a guess.
 *
 * Recognised by a code in address, page, data or header of a login step.
 * @see https://next-auth.js.org/configuration/pages#error-codes
 */
export const unrecognisedAuthError = defineRule({
  id: 'unrecognised-auth-error',
  layer: 'login',
  kind: 'cause',
  purge: 'L1',
  needs: ['entries'],
  remedies: ['start-again', 'clear-login-transaction', 'use-private-window', 'check-status-page', 'send-report'],

  evaluate({entries}) {
    const named = entries
      .filter(namesUnknownCode)
      .filter(entry => !overcome(entries, entry))
      .toReversed();
    const last = named[0];
    const code = last && fact(last, 'authCode');
    if (!last || !code) return undefined;
    const requestId = named.map(entry => fact(entry, 'requestId')).find(id => id !== undefined);
    return {
      confidence: 'likely',
      facts: {
        code,
        host: hostOf(last),
        ...(requestId && {requestId}),
        ...(statusOf(last) >= 400 && {status: statusOf(last)}),
      },
      entries: named,
      supports: [{sign: 'auth-code', facts: {code}}, {sign: 'code-unknown'}],
      contradicts: [],
      unseen: [{sign: 'incident-unknown'}],
    };
  },
});
