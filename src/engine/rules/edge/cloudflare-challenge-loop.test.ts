import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {CookieChange, Evidence} from '../../evidence/evidence';
import {cloudflareChallenge} from './cloudflare-challenge';
import {cloudflareChallengeLoop} from './cloudflare-challenge-loop';

const marked = {...edge, ...html, 'cf-mitigated': 'challenge'};
const challenge = (parts = {}) =>
  entry({status: 403, headers: marked, facts: {page: 'cloudflare-challenge'}, ...parts});
const answered = (parts = {}) => challenge({method: 'POST', ...parts});
const withPass = (parts = {}) => challenge({cookies: ['cf_clearance', '__cf_bm'], ...parts});
const auth = {url: 'https://auth.openai.com/log-in'};

const change = (after: number, parts: Partial<CookieChange> = {}): CookieChange => ({
  at: at(after),
  name: 'cf_clearance',
  domain: '.chatgpt.com',
  storeId: '0',
  removed: false,
  cause: 'explicit',
  ...parts,
});
const passes = (...changes: readonly CookieChange[]): Evidence => ({cookieChanges: changes});
const looked = (after: number, more: Evidence = {}): Evidence => ({...more, environment: {lookedAt: at(after)}});

const twice = [challenge(), challenge({after: 0.4})];
const quick = [challenge(), challenge({after: 0.5}), challenge({after: 1})];

describe('verdict', () => {
  verdicts(cloudflareChallengeLoop, [
    [
      'certain when two passes were given and it came back after each, however quickly',
      quick,
      'certain',
      passes(change(0.3), change(0.8)),
    ],
    [
      'certain when the answer was sent twice and a challenge came back',
      [challenge(), answered({after: 4}), answered({after: 9})],
      'certain',
    ],
    [
      'certain on the login server alone',
      [entry(), challenge({...auth, after: 2}), answered({...auth, after: 6}), answered({...auth, after: 11})],
      'certain',
    ],
    [
      'certain in a private window, by its own pass',
      quick.map(item => ({...item, _private: true})),
      'certain',
      passes(change(0.3, {storeId: '1'}), change(0.8, {storeId: '1'})),
    ],
    ['likely when it came back once after a pass', twice, 'likely', passes(change(0.2))],
    [
      'likely when the request carried a pass that the one before lacked',
      [challenge(), withPass({after: 4})],
      'likely',
    ],
    [
      'likely when it came three times within minutes',
      [challenge(), challenge({after: 9}), challenge({after: 20})],
      'likely',
    ],
    ['likely when it came every three seconds', [0, 3, 6].map(after => challenge({after})), 'likely'],
    [
      'likely when it came many times within seconds, each time twice at the most',
      [0, 0.9, 1.8, 2.7, 3.6].map(after => challenge({after})),
      'likely',
    ],
    [
      'likely when it came after a login had worked',
      [entry(), challenge({after: 60}), answered({after: 66})],
      'likely',
      looked(90),
    ],
    ['possible while the only comeback is seconds old', [challenge(), answered({after: 4})], 'possible', looked(6)],
    ['certain at once after two passes', quick, 'certain', looked(2, passes(change(0.3), change(0.8)))],

    ['not one challenge', [challenge()], undefined],
    ['not when Chromium asked twice for the client hints', twice, undefined],
    ['not a row of refusals within one navigation', [...quick, challenge({after: 1.5})], undefined],
    ['not when it was only loaded again', [challenge(), challenge({after: 20})], undefined],
    [
      'not the page that loads itself anew every six minutes',
      [challenge(), challenge({after: 360}), challenge({after: 720}), challenge({after: 1080})],
      undefined,
    ],
    ['not when it passed', [...quick, entry({after: 5})], undefined, passes(change(0.3), change(0.8))],
    [
      'not when it passed in between',
      [challenge(), entry({after: 5}), answered({after: 60}), entry({after: 62})],
      undefined,
    ],
    [
      'not a pass for the other site',
      twice,
      undefined,
      passes(change(0.2, {domain: '.openai.com'}), change(0.3, {domain: '.openai.com'})),
    ],
    ['not a pass in another store', twice, undefined, passes(change(0.2, {storeId: '1'}))],
    ['not a pass that was taken away', twice, undefined, passes(change(0.2, {removed: true, cause: 'expired'}))],
    ['not another cookie of the edge', twice, undefined, passes(change(0.2, {name: '__cf_bm'}))],
    ['not a pass of before, nor one of after', twice, undefined, passes(change(-5), change(3))],
    ['not an old pass that both requests carried', [withPass(), withPass({after: 0.4})], undefined],
    [
      'not challenges of two hosts',
      [challenge(), challenge({...auth, after: 6}), challenge({after: 12}), challenge({...auth, after: 18})],
      undefined,
    ],
    [
      'not challenges of data, which nobody can solve',
      [1, 8, 15, 22].map(after => sessionAnswer({status: 403, headers: marked, after})),
      undefined,
    ],
    [
      'not block pages, however often',
      [0, 8, 16, 24].map(after =>
        entry({status: 403, headers: {...edge, ...html}, facts: {page: 'cloudflare-block'}, after}),
      ),
      undefined,
    ],
    [
      'not 1020, nor a refused address, however often',
      [0, 8, 16].flatMap(after => [
        entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode: 1020}, after}),
        entry({status: 403, headers: {...edge, ...html}, facts: {page: 'edge-address-block'}, after}),
      ]),
      undefined,
    ],
    [
      'not on a host that no login needs',
      quick.map((_, index) => answered({url: 'https://platform.openai.com/', after: index})),
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('the challenge that is unsolved', () => {
  verdicts(cloudflareChallenge, [
    ['gives way to the loop', quick, undefined, passes(change(0.3), change(0.8))],
    [
      'gives way for data of the same host',
      [...quick, sessionAnswer({status: 403, headers: marked, after: 2})],
      undefined,
      passes(change(0.3)),
    ],
    ['stays for another host', [...quick, challenge({...auth, after: 2})], 'certain', passes(change(0.3))],
    ['stays without a comeback', twice, 'certain'],
  ]);
});

describe('proof', () => {
  test('counts one navigation once, and shows all, the newest first', () => {
    const log = [challenge({id: '0'}), challenge({id: '1', after: 0.4}), answered({id: '2', after: 6})];
    const finding = found(cloudflareChallengeLoop, log);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', times: 2, rayId: '8e4f1c02ab3d61f7-NRT'});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['2', '1', '0']);
    expect(signsOf(finding)).toEqual([
      '+challenge-marked',
      '+challenge-page',
      '+challenge-came-back',
      '+challenge-after-pass',
      '?vpn-unknown',
    ]);
  });

  test('says against it that no pass was seen, or that it is young', () => {
    const reloaded = [challenge(), challenge({after: 9}), challenge({after: 20})];
    expect(signsOf(found(cloudflareChallengeLoop, reloaded))).toContain('-pass-unseen');
    const young = found(cloudflareChallengeLoop, [challenge(), answered({after: 4})], looked(6));
    expect(signsOf(young)).toContain('-challenge-young');
  });

  test('of two hosts shows the one that was asked last', () => {
    const log = [challenge(), answered({after: 4}), challenge({...auth, after: 6}), answered({...auth, after: 9})];
    expect(found(cloudflareChallengeLoop, log)?.facts).toMatchObject({host: 'auth.openai.com'});
  });
});
