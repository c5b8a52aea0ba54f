import {errorFamily, hostOf, pathOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry, Sighting} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import type {Match} from '../rule';

/** The form for card numbers comes from here alone. @see https://docs.stripe.com/js/including */
const formHost = 'js.stripe.com';

const isPaymentStep = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && /^\/(?:backend-api\/payments|checkout)(?:\/|$)/.test(pathOf(entry));

/** Sentences of a browser may mean that the page merely moved on. */
const isLost = (entry: Entry) =>
  statusOf(entry) >= 400 || !['aborted', 'other', undefined].includes(errorFamily(entry));

const lacksForm =
  (since: number) =>
  ({at, failedResources = []}: Sighting): boolean =>
    Date.parse(at) >= since && failedResources.some(url => new URL(url).hostname === formHost);

/** Somebody wanted to pay, and the form did not load. */
export function missingForm(entries: readonly Entry[], sightings: readonly Sighting[] = []): Match | undefined {
  const step = entries.findLast(isPaymentStep);
  if (!step) return undefined;
  const form = entries.findLast(entry => hostOf(entry) === formHost);
  const shown = sightings.filter(lacksForm(startOf(step)));
  if (form ? !isLost(form) : shown.length === 0) return undefined;
  return {
    confidence: 'likely',
    facts: {host: formHost},
    entries: [step, ...(form ? [form] : [])],
    sightings: shown,
    supports: [
      {sign: 'payment-begun', facts: {path: pathOf(step)}},
      {sign: 'payment-form-missing', facts: {host: formHost}},
    ],
    contradicts: [],
    unseen: [],
    beginWith: 'pause-extensions',
  };
}
