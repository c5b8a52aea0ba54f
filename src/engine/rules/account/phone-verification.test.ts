import {describe, expect, test} from 'vitest';
import {at, edge, entry, json, request, sessionAnswer, sighting} from '../../../testing/builders';
import {auth, flowCookies, page, until} from '../../../testing/har';
import {exported, type StyleName, styles} from '../../../testing/har-exporters';
import {noise} from '../../../testing/har-noise';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import {fromHar} from '../../door/from-har';
import {phoneVerification} from './phone-verification';

const addPhone = 'https://auth.openai.com/add-phone';
const code = {authCode: 'phone_max_usage_exceeded'};
const refused = (parts = {}) =>
  request({
    url: 'https://auth.openai.com/api/accounts/add-phone/send',
    method: 'POST',
    status: 400,
    headers: {...edge, ...json},
    facts: code,
    ...parts,
  });
const accepted = (parts = {}) =>
  request({url: 'https://auth.openai.com/api/accounts/password/verify', method: 'POST', ...parts});
const phonePage = (parts = {}) => entry({url: addPhone, after: 2, ...parts});
const seen = (parts = {}) => sighting({url: addPhone, after: 3, ...parts});
const looked = (after: number) => ({environment: {lookedAt: at(after)}});

describe('verdict', () => {
  verdicts(phoneVerification, [
    ['certain when the answer names it', [refused()], 'certain'],
    ['certain when a header names it', [refused({from: 'header'})], 'certain'],
    [
      'certain when the address of the error page names it',
      [entry({url: 'https://auth.openai.com/error', from: 'url', facts: code})],
      'certain',
    ],
    [
      'likely when only the page says that the number serves enough accounts',
      [phonePage({from: 'page', facts: {message: 'linked to the maximum number of accounts'}})],
      'likely',
    ],
    ['likely when a file ends at the page', [accepted(), phonePage()], 'likely'],
    [
      'likely when it ends at the page for the code of the number',
      [accepted(), phonePage({url: 'https://auth.openai.com/phone-verification'})],
      'likely',
    ],
    ['likely when nothing followed for a minute', [accepted(), phonePage()], 'likely', looked(62)],
    ['likely when the page before has turned into it', [accepted()], 'likely', {sightings: [seen()], ...looked(70)}],

    ['not before a minute is over', [accepted(), phonePage()], undefined, looked(61)],
    [
      'not before a minute is over on a page that has turned into it',
      [accepted()],
      undefined,
      {sightings: [seen()], ...looked(62)},
    ],
    [
      'not a page of that name that says what went wrong: a step was lost there',
      [phonePage({status: 405, facts: {pageStatus: 405, page: 'auth-route-error'}})],
      undefined,
    ],
    [
      'not a page with another failure on it',
      [phonePage({from: 'page', facts: {authCode: 'invalid_state'}})],
      undefined,
    ],
    ['not a page after which the login went on', [phonePage(), accepted({after: 30})], undefined],
    ['not a page that was left for the app', [phonePage(), entry({after: 30})], undefined],
    [
      'not a page that has turned into another',
      [accepted()],
      undefined,
      {sightings: [seen(), seen({url: 'https://auth.openai.com/workspace', after: 20})]},
    ],
    ['not a page of another tab', [accepted({tab: 1})], undefined, {sightings: [seen({tab: 2})]}],
    ['not a page from before', [accepted({after: 60})], undefined, {sightings: [seen()]}],
    [
      'not the page that waits for a code by e-mail',
      [accepted(), phonePage({url: 'https://auth.openai.com/email-verification'})],
      undefined,
    ],
    ['not a page of that name elsewhere', [entry({url: 'https://chatgpt.com/add-phone'})], undefined],
    ['not a number that was accepted afterwards', [refused(), refused({status: 200, facts: {}, after: 60})], undefined],
    [
      'not when somebody signed in afterwards',
      [refused(), sessionAnswer({facts: {session: 'signed-in'}, after: 60})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('shows the code and begins with another number', () => {
    const finding = found(phoneVerification, [accepted(), refused()]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', code: 'phone_max_usage_exceeded', status: 400});
    expect(signsOf(finding)).toEqual(['+auth-code', '+auth-status']);
    expect(finding?.remedies[0]).toBe('use-another-number');
  });

  test('shows the page at which it stopped, the latest sight of it with it', () => {
    const sights = [seen({after: 80}), seen()];
    const finding = found(phoneVerification, [accepted({id: '0'})], {sightings: sights, ...looked(70)});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['0']);
    expect(finding?.sightings).toEqual([sights[0]]);
    expect(finding?.supports).toEqual([{sign: 'phone-page-last', facts: {path: '/add-phone'}}]);
  });
});

test.each(Object.keys(styles) as StyleName[])('a file of %s that ends at the page', style => {
  const stopped = [...until('workspace'), page(31, `${auth}/add-phone`, {from: auth, cookies: flowCookies})];
  const {findings} = diagnose(fromHar(exported([...stopped, ...noise()], style)));
  expect(findings.map(({rule, confidence}) => [rule, confidence])).toEqual([['phone-verification', 'likely']]);
});
