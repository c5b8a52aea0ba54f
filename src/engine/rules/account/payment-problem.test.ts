import {describe, expect, test} from 'vitest';
import type {EntryParts} from '../../../testing/builders';
import {edge, entry, html, json, request, sessionAnswer, sighting} from '../../../testing/builders';
import {type Exchange, exchange, page, site} from '../../../testing/har';
import {exported} from '../../../testing/har-exporters';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import {skimHar} from '../../door/from-har';
import {paymentProblem} from './payment-problem';

const me = 'https://chatgpt.com/backend-api/me';
const check = 'https://chatgpt.com/backend-api/accounts/check/v4-2023-04-27';
const code = {authCode: 'payment_required', jsonKeys: ['detail']} as const;
const refused = (parts = {}) => request({url: me, status: 402, headers: {...edge, ...json}, facts: code, ...parts});
const account = (parts = {}) =>
  request({url: check, headers: {...edge, ...json}, facts: {plan: 'lapsed', jsonKeys: []}, ...parts});
const signedIn = (parts = {}) => sessionAnswer({facts: {session: 'signed-in'}, ...parts});
const paying = (parts = {}) =>
  request({url: 'https://chatgpt.com/backend-api/payments/checkout', method: 'POST', ...parts});
const form = (parts: EntryParts = {}) =>
  entry({
    url: 'https://js.stripe.com/(text-2)',
    target: 'script',
    error: 'net::ERR_BLOCKED_BY_CLIENT',
    after: 1,
    ...parts,
  });
const lacksForm = sighting({
  url: 'https://chatgpt.com/',
  failedResources: ['https://js.stripe.com/(text-2)'],
  after: 2,
});

describe('verdict', () => {
  verdicts(paymentProblem, [
    ['certain when the app’s first question is answered so', [refused()], 'certain'],
    [
      'certain when a header names it, as live',
      [refused({from: 'header', facts: {authCode: 'payment_required'}})],
      'certain',
    ],
    ['likely for a 402 with another word', [refused({facts: {authCode: 'some_future_code'}})], 'likely'],
    ['likely for a 402 that was read and names nothing', [refused({facts: {jsonKeys: ['detail']}})], 'likely'],
    ['likely when the app says that a payment is overdue', [signedIn(), account({after: 1})], 'likely'],
    ['likely although the session stays well', [account(), signedIn({after: 60})], 'likely'],
    ['likely when the form for the card was blocked', [paying(), form()], 'likely'],
    [
      'likely when it did not load for another reason',
      [entry({url: 'https://chatgpt.com/checkout/(text-10)/(text-30)'}), form({error: 'net::ERR_NAME_NOT_RESOLVED'})],
      'likely',
    ],
    ['likely when only the page says that it did not load', [paying()], 'likely', {sightings: [lacksForm]}],

    ['not a closed workspace', [refused({facts: {authCode: 'deactivated_workspace'}})], undefined],
    ['not a 402 of which nothing was read', [refused({facts: {}})], undefined],
    [
      'not a 402 of a gateway in between',
      [refused({headers: {server: 'squid', ...json}, facts: {jsonKeys: []}})],
      undefined,
    ],
    ['not a page with 402', [refused({headers: {...edge, ...html}, facts: {jsonKeys: []}})], undefined],
    [
      'not an extra that is not in the plan',
      [refused({url: 'https://chatgpt.com/backend-api/settings/user'})],
      undefined,
    ],
    ['not when the same question was answered afterwards', [refused(), request({url: me, after: 30})], undefined],
    [
      'not a free account, or one that is no longer paid for',
      [signedIn(), account({facts: {jsonKeys: []}, after: 1})],
      undefined,
    ],
    ['not a payment that was made since', [account(), account({facts: {jsonKeys: []}, after: 300})], undefined],
    ['not the form’s script blocked where nobody pays', [entry(), form()], undefined],
    ['not a payment whose form came', [paying(), form({error: undefined})], undefined],
    ['not a form that came on the second try', [paying(), form(), form({error: undefined, after: 20})], undefined],
    ['not a form that was left', [paying(), form({error: 'net::ERR_ABORTED'})], undefined],
    ['not another script that did not load', [paying(), form({url: 'https://foreign.invalid/'})], undefined],
    ['not a form that failed on a page before', [paying({after: 60})], undefined, {sightings: [lacksForm]}],
    ['not a payment by itself', [paying()], undefined, {sightings: [sighting({after: 2})]}],
  ]);
});

describe('proof', () => {
  test('says that the login works all the same where a payment is overdue', () => {
    expect(signsOf(found(paymentProblem, [account()]))).toEqual(['+payment-overdue', '-signed-in-all-the-same']);
  });

  test('says what was answered', () => {
    const finding = found(paymentProblem, [refused({facts: {jsonKeys: []}})]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', status: 402});
    expect(signsOf(finding)).toEqual(['+payment-required']);
    expect(finding?.remedies[0]).toBe('check-billing');
  });

  test('begins with blockers where the form was blocked', () => {
    const finding = found(paymentProblem, [paying({id: '0'}), form({id: '1'})]);
    expect(finding?.remedies.slice(0, 2)).toEqual(['pause-extensions', 'check-billing']);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['0', '1']);
    expect(finding?.supports).toEqual([
      {sign: 'payment-begun', facts: {path: '/backend-api/payments/checkout'}},
      {sign: 'payment-form-missing', facts: {host: 'js.stripe.com'}},
    ]);
  });
});

test.each([
  ['an overdue payment', [account({after: 2})]],
  ['a form that did not load', [paying({after: 2}), form({after: 3})]],
])('%s does not end with the next question for the session', (_what, failed) => {
  const entries = [entry(), signedIn({after: 1}), ...failed, signedIn({after: 300})];
  expect(diagnose({entries, environment: {}}).findings.map(({rule}) => rule)).toEqual(['payment-problem']);
});

test('a form that came on the second try is not passed over as backdrop', () => {
  const script = {'content-type': 'text/javascript'};
  const stripe = 'https://js.stripe.com/v3/';
  const file = (...last: readonly Exchange[]) =>
    exported(
      [
        page(0, `${site}/checkout/openai_llc/cs_live_0123456789`),
        exchange(1, 'GET', 'https://cdn.oaistatic.com/assets/app.js', {kind: 'script', got: script}),
        exchange(2, 'GET', stripe, {kind: 'script', status: 0, got: {}, trouble: 'blocked'}),
        ...last,
      ],
      'chrome',
    );
  const rulesIn = (har: ReturnType<typeof file>) => diagnose(skimHar(har).evidence).findings.map(({rule}) => rule);
  expect(rulesIn(file())).toEqual(['payment-problem']);
  expect(rulesIn(file(exchange(9, 'GET', stripe, {kind: 'script', got: script})))).toEqual([]);
});
