import {describe, expect, test} from 'vitest';
import {edge, html, request} from '../../../testing/builders';
import {errorPage, refusedStep, shownPage, signedInLater} from '../../../testing/named';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {domainVerifiedElsewhere} from './domain-verified-elsewhere';

const message = 'We ran into an issue while signing you in, please take a break and try again soon';
const page = (facts = {}, parts = {}) =>
  shownPage({message, ...facts}, {url: 'https://chatgpt.com/auth/error', after: 20, ...parts});
const throttled = (parts = {}) => refusedStep({status: 429, ...parts});

describe('verdict', () => {
  verdicts(domainVerifiedElsewhere, [
    ['likely when the page asks for a break and nobody tried often', [page()], 'likely'],
    ['likely when a file holds the page', [page({}, {from: 'body'})], 'likely'],
    ['likely when an answer says it', [refusedStep({facts: {message}})], 'likely'],
    ['possible beside a 429', [throttled(), page()], 'possible'],
    ['possible beside a 429 of the app', [page(), request({status: 429, headers: {...edge, ...html}})], 'possible'],
    ['not on a page that names error=undefined itself: too many tries', [page({authCode: 'undefined'})], undefined],
    [
      'possible when another page says error=undefined',
      [errorPage('undefined', {url: 'https://chatgpt.com/auth/error'}), page()],
      'possible',
    ],
    ['likely beside a 429 of another site', [throttled({url: 'https://foreign.invalid/'}), page()], 'likely'],

    ['not a 429 alone', [throttled()], undefined],
    ['not error=undefined alone', [errorPage('undefined', {url: 'https://chatgpt.com/auth/error'})], undefined],
    ['not the words in the app, where people write', [page({}, {url: 'https://chatgpt.com/'})], undefined],
    ['not too many tries by their name', [refusedStep({facts: {authCode: 'rate_limit_exceeded', message}})], undefined],
    ['not when somebody signed in afterwards', [page(), signedInLater()], undefined],
  ]);
});

describe('proof', () => {
  test('asks whoever runs the workspace first, and says what was not looked at', () => {
    const finding = found(domainVerifiedElsewhere, [page()]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com'});
    expect(signsOf(finding)).toEqual(['+auth-message', '?same-domain-unknown']);
    expect(finding?.remedies[0]).toBe('ask-administrator');
  });

  test('beside too many tries it says so, and waits first', () => {
    const finding = found(domainVerifiedElsewhere, [throttled(), page()]);
    expect(signsOf(finding)).toEqual(['+auth-message', '-too-many-tries', '?same-domain-unknown']);
    expect(finding?.remedies[0]).toBe('wait-and-retry');
  });
});
