import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, request, sessionAnswer, sighting} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Sighting} from '../../evidence/evidence';
import {dnsFailure} from '../network/dns-failure';
import {cloudflareChallenge} from './cloudflare-challenge';
import {cloudflareChallengeLoop} from './cloudflare-challenge-loop';
import {turnstileBlocked} from './turnstile-blocked';

const script = 'https://challenges.cloudflare.com/turnstile/v0/api.js';
const challenge = (parts = {}) =>
  entry({
    status: 403,
    headers: {...edge, ...html, 'cf-mitigated': 'challenge'},
    facts: {page: 'cloudflare-challenge'},
    ...parts,
  });
const lost = (parts = {}) =>
  entry({url: script, target: 'script', error: 'net::ERR_CONNECTION_RESET', after: 1, ...parts});
const asking = (parts = {}) =>
  challenge({
    facts: {page: 'cloudflare-challenge', message: 'Please unblock challenges.cloudflare.com to proceed.'},
    from: 'page',
    ...parts,
  });
const shown = (parts: Partial<Sighting> = {}) => ({
  sightings: [sighting({at: at(2), failedResources: [script], ...parts})],
});
const signedIn = (after: number) => sessionAnswer({after, facts: {session: 'signed-in'}});
const step = (after: number) =>
  request({url: 'https://auth.openai.com/api/accounts/authorize/continue', method: 'POST', after});

describe('verdict', () => {
  verdicts(turnstileBlocked, [
    ['certain when a challenge stays open and its host cuts the connection', [challenge(), lost()], 'certain'],
    ...['ERR_BLOCKED_BY_CLIENT', 'ERR_NAME_NOT_RESOLVED', 'ERR_TIMED_OUT', 'ERR_CERT_AUTHORITY_INVALID'].map(
      name =>
        [`certain behind a challenge with ${name}`, [challenge(), lost({error: `net::${name}`})], 'certain'] as const,
    ),
    ['certain in Firefox’s words', [challenge(), lost({error: 'NS_ERROR_UNKNOWN_HOST'})], 'certain'],
    [
      'certain when something answers in the place of the host',
      [challenge(), lost({error: undefined, status: 403, headers: {server: 'squid'}})],
      'certain',
    ],
    ['certain on the login server too', [challenge({url: 'https://auth.openai.com/log-in'}), lost()], 'certain'],
    ['certain when the challenge was loaded again', [challenge(), lost(), challenge({after: 9})], 'certain'],
    ['likely when a file names no error', [challenge(), lost({error: undefined, status: 0, headers: {}})], 'likely'],
    ['likely when only the page tells that the script failed', [challenge()], 'likely', shown()],
    ['likely when the page asks to unblock the host', [asking()], 'likely'],
    ['likely without a challenge, when the login went no further', [entry(), lost()], 'likely'],
    ['likely without a challenge for a silence', [lost({error: 'net::ERR_TIMED_OUT'})], 'likely'],

    ['not a challenge alone', [challenge()], undefined],
    ['not when the challenge passed', [challenge(), lost(), entry({after: 9})], undefined],
    [
      'not when the script came at the second try',
      [challenge(), lost(), request({url: script, target: 'script', after: 2})],
      undefined,
    ],
    ['not what the page or the person cut off', [challenge(), lost({error: 'net::ERR_ABORTED'})], undefined],
    [
      'not random names below the host, which fail in every login',
      [challenge(), lost({url: 'https://other.challenges.cloudflare.com/x'})],
      undefined,
    ],
    ['not a failure of before the challenge', [lost({after: 0}), signedIn(1), challenge({after: 60})], undefined],
    ['not without a challenge when the login got on', [lost(), step(5)], undefined],
    ['not without a challenge when somebody got in', [lost(), signedIn(5)], undefined],
    [
      'not a blocked, lost or distrusted script without a challenge: those say why themselves',
      ['ERR_BLOCKED_BY_CLIENT', 'ERR_NAME_NOT_RESOLVED', 'ERR_CERT_AUTHORITY_INVALID', 'ERR_INTERNET_DISCONNECTED'].map(
        name => lost({error: `net::${name}`}),
      ),
      undefined,
    ],
    ['not a request without an end where there is no challenge', [lost({error: undefined, status: 0})], undefined],
    ['not what a page tells without a challenge that the browser saw', [entry()], undefined, shown()],
    ['not what the page of another tab tells', [challenge({tab: 1})], undefined, shown({tab: 2})],
    [
      'not another script that failed',
      [challenge()],
      undefined,
      shown({failedResources: ['https://cdn.oaistatic.com/assets/app.js']}),
    ],
    [
      'not the sentence on a page that is no challenge',
      [asking({headers: {...edge, ...html}, status: 200})],
      undefined,
    ],
    [
      'not the sentence when the host answered after it',
      [asking(), request({url: script, target: 'script', after: 1})],
      undefined,
    ],
    [
      'not a challenge on data, which loads no check',
      [request({status: 403, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('what it explains', () => {
  const stays = [challenge(), lost({error: 'net::ERR_NAME_NOT_RESOLVED'})];
  const loop = [
    challenge(),
    challenge({method: 'POST', after: 4}),
    lost({after: 5}),
    challenge({method: 'POST', after: 9}),
  ];
  describe('a challenge', () => {
    verdicts(cloudflareChallenge, [
      ['is not named beside it', stays, undefined],
      ['is not named when only the page tells', [challenge()], undefined, shown()],
      ['is named when the check came', [challenge(), request({url: script, target: 'script', after: 1})], 'certain'],
    ]);
  });
  describe('a loop', () => {
    verdicts(cloudflareChallengeLoop, [['is not named beside it', loop, undefined]]);
  });
  describe('a name that was not found', () => {
    verdicts(dnsFailure, [
      ['is not named beside it', stays, undefined],
      ['is named without a challenge', [entry(), lost({error: 'net::ERR_NAME_NOT_RESOLVED'})], 'likely'],
    ]);
  });
});

describe('proof', () => {
  test('shows the challenge first, then what failed, and the browser’s word', () => {
    const finding = found(turnstileBlocked, [challenge({id: 'c'}), lost({id: '0'}), lost({id: '1', after: 3})]);
    expect(finding?.facts).toEqual({
      host: 'challenges.cloudflare.com',
      error: 'net::ERR_CONNECTION_RESET',
      times: 2,
    });
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['c', '1', '0']);
    expect(signsOf(finding)).toEqual([
      '+check-failed',
      '+challenge-marked',
      '+challenge-page',
      '+challenge-not-passed',
    ]);
  });

  test('says that only the page told, and not why', () => {
    const finding = found(turnstileBlocked, [challenge()], shown());
    expect(finding?.sightings).toHaveLength(1);
    expect(signsOf(finding)).toContain('+check-script-failed');
    expect(signsOf(finding)).toContain('?check-failure-unknown');
    expect(signsOf(found(turnstileBlocked, [asking()]))).toContain('+check-asks-to-unblock');
  });

  test('says against it that no challenge was seen', () => {
    expect(signsOf(found(turnstileBlocked, [lost()]))).toEqual(['+check-failed', '-challenge-unseen']);
  });

  test('says what came in its place, or that nothing did', () => {
    const answered = lost({error: undefined, status: 403, headers: {}});
    expect(signsOf(found(turnstileBlocked, [challenge(), answered]))[0]).toBe('+service-status');
    const silent = lost({error: undefined, status: 0, headers: {}});
    expect(signsOf(found(turnstileBlocked, [challenge(), silent]))[0]).toBe('+check-unanswered');
  });

  test.each([
    ['net::ERR_BLOCKED_BY_CLIENT', 'pause-extensions'],
    ['net::ERR_NAME_NOT_RESOLVED', 'change-resolver'],
    ['net::ERR_CONNECTION_RESET', 'try-another-network'],
    ['net::ERR_BLOCKED_BY_ADMINISTRATOR', 'ask-it'],
  ])('%s: %s first', (error, first) => {
    expect(found(turnstileBlocked, [challenge(), lost({error})])?.remedies[0]).toBe(first);
  });
});
