import {hostOf, pathOf, statusOf} from '../../evidence/entries';
import {namedMatch} from '../named';
import {defineRule} from '../rule';
import {lockoutIn} from './lockout';
import {loginRequests} from './login-requests';

/**
 * After several passwords or codes that did not fit, the login server takes no more of them for a while, to protect the
 * account. Each further try can prolong that.
 *
 * Recognised by `account_locked`, `too_many_attempts` and their like, or likely by a 403 or 429 without a word where
 * credentials are checked, after at least two refused ones in the same login. A 429 elsewhere is a limit of the network.
 * @see https://auth0.com/docs/secure/attack-protection/brute-force-protection
 * @see https://auth0.com/docs/libraries/error-messages
 */
export const accountLocked = defineRule({
  id: 'account-locked',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['wait-and-retry', 'reset-password', 'try-another-network', 'check-password', 'send-report'],

  evaluate({entries}) {
    const named = namedMatch(loginRequests(entries), 'account-locked');
    const lockout = lockoutIn(entries);
    if (named || !lockout) return named;
    const {closed, refused} = lockout;
    return {
      confidence: 'likely',
      facts: {host: hostOf(closed), status: statusOf(closed), times: refused.length},
      entries: [closed, ...refused],
      supports: [
        {sign: 'auth-status', facts: {host: hostOf(closed), status: statusOf(closed), path: pathOf(closed)}},
        {sign: 'refused-before', facts: {count: refused.length}},
      ],
      contradicts: [],
      unseen: [{sign: 'text-unknown'}],
    };
  },
});
