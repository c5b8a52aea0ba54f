import {asksWho} from '../../evidence/attempt';
import {answeredWell, fact, hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {namedMatch, stands} from '../named';
import {classOfCode, classOfMessage} from '../named-failures';
import {defineRule, type Match} from '../rule';
import {loginRequests} from './login-requests';
import {missingForm} from './payment-form';
import {isUnread, wantsPayment} from './payment-required';

const isNamed = (entry: Entry) => {
  const message = fact(entry, 'message');
  return (classOfCode(fact(entry, 'authCode') ?? '') ?? (message && classOfMessage(message))) !== undefined;
};

/** A 402 that says something else than that the workspace is closed. */
function refused(asked: readonly Entry[]): Match | undefined {
  const isMeant = (entry: Entry) => wantsPayment(entry) && !isUnread(entry) && !isNamed(entry) && stands(asked, entry);
  const [last, ...others] = asked.filter(isMeant).toReversed();
  if (!last) return undefined;
  const facts = {host: hostOf(last), status: statusOf(last)};
  return {
    confidence: 'likely',
    facts,
    entries: [last, ...others],
    supports: [{sign: 'payment-required', facts}],
    contradicts: [],
    unseen: [],
  };
}

/** What the app says of the account; it is signed in for all that. */
function overdue(asked: readonly Entry[]): Match | undefined {
  const answer = asked.findLast(
    entry => asksWho(entry) && answeredWell(entry) && fact(entry, 'jsonKeys') !== undefined,
  );
  if (!answer || fact(answer, 'plan') !== 'lapsed') return undefined;
  return {
    confidence: 'likely',
    facts: {host: hostOf(answer)},
    entries: [answer],
    supports: [{sign: 'payment-overdue'}],
    contradicts: [{sign: 'signed-in-all-the-same'}],
    unseen: [],
  };
}

/**
 * A payment for the account is open, or the form to make it did not load. A card that expired, a bank that refused, or a
 * blocker that stops the form are usual.
 *
 * Recognised by codes as `payment_required`; likely by another 402 on what the app asks first, by an account answer that
 * says a payment is overdue, or by a payment that was begun while js.stripe.com did not load. A free account, or one that
 * is no longer paid for and works, is healthy.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-402-payment-required
 * @see https://docs.stripe.com/js/including
 */
export const paymentProblem = defineRule({
  id: 'payment-problem',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['sightings'],
  remedies: ['check-billing', 'choose-right-account', 'pause-extensions', 'send-report'],

  evaluate({entries, sightings}) {
    const asked = loginRequests(entries);
    return namedMatch(asked, 'payment-problem') ?? refused(asked) ?? overdue(asked) ?? missingForm(entries, sightings);
  },
});
