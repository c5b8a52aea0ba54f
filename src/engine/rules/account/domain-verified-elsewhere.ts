import {fact, hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {namedMatch} from '../named';
import {defineRule} from '../rule';
import {loginRequests} from './login-requests';

/** The service says the same words to somebody who has tried too often, beside a 429 or on a page without a code. */
const isThrottled = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && (statusOf(entry) === 429 || fact(entry, 'authCode') === 'undefined');

/**
 * The login stops with a request to take a break, although nobody tried often: another organisation has had the e-mail
 * domain verified, and takes its addresses for its own. All colleagues with that domain meet it.
 *
 * Recognised by the sentence “We ran into an issue while signing you in, please take a break and try again soon”. It is
 * likely at most, because too many tries bring the same words, and only possible beside a 429 or `error=undefined`.
 * @see https://help.openai.com/en/articles/8871611-domain-verification
 */
export const domainVerifiedElsewhere = defineRule({
  id: 'domain-verified-elsewhere',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['ask-administrator', 'wait-and-retry', 'try-another-network', 'ask-colleagues', 'send-report'],

  evaluate({entries}) {
    const match = namedMatch(loginRequests(entries), 'domain-verified-elsewhere');
    if (!match) return undefined;
    const unseen = [{sign: 'same-domain-unknown' as const}];
    if (!entries.some(isThrottled)) return {...match, unseen};
    return {
      ...match,
      confidence: 'possible',
      contradicts: [{sign: 'too-many-tries'}],
      unseen,
      beginWith: 'wait-and-retry',
    };
  },
});
