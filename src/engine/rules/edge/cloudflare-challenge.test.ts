import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {cloudflareChallenge} from './cloudflare-challenge';

const marked = {...edge, ...html, 'cf-mitigated': 'challenge'};
const challenge = (parts = {}) =>
  entry({status: 403, headers: marked, facts: {page: 'cloudflare-challenge'}, ...parts});
const onData = (parts = {}) => sessionAnswer({status: 403, headers: marked, ...parts});
const lookedAt = (after: number) => ({environment: {lookedAt: at(after)}});

describe('verdict', () => {
  verdicts(cloudflareChallenge, [
    ['certain when the page was challenged and never passed', [challenge()], 'certain'],
    ['certain by the header alone, where the text was not seen', [challenge({facts: {}})], 'certain'],
    ['certain with 429 or 503 too, when it is marked', [challenge({status: 429}), challenge({status: 503})], 'certain'],
    ['certain on a data request, where nobody can solve it', [entry(), onData({after: 1})], 'certain'],
    ['certain for data although the page came through', [onData(), entry({after: 5})], 'certain'],
    [
      'certain for the 503 of the old kind, known by its structure',
      [challenge({status: 503, headers: {...edge, ...html}})],
      'certain',
    ],
    [
      'certain when it comes back after it was passed',
      [challenge(), entry({after: 5}), challenge({after: 60})],
      'certain',
    ],
    [
      'certain on the login server while the front page is fine',
      [challenge({url: 'https://auth.openai.com/log-in'}), entry({after: 3})],
      'certain',
    ],
    ['certain when somebody looks long after it', [challenge()], 'certain', lookedAt(60)],
    [
      'certain when it lasts, although the latest one is young',
      [challenge(), challenge({after: 14})],
      'certain',
      lookedAt(15),
    ],
    ['certain on data however young: it cannot pass by itself', [onData()], 'certain', lookedAt(1)],
    ['likely when only the page itself was seen', [challenge({headers: {}, from: 'page', seenBy: 'page'})], 'likely'],
    ['possible while it is only seconds old', [challenge()], 'possible', lookedAt(4)],
    [
      'possible when Chromium asked twice for the client hints',
      [challenge(), challenge({after: 0.4})],
      'possible',
      lookedAt(4),
    ],

    ['not when the page passed', [challenge(), entry({after: 5})], undefined],
    [
      'not when another page of the host passed',
      [challenge(), entry({url: 'https://chatgpt.com/auth/login', after: 5})],
      undefined,
    ],
    [
      'not when it passed on to a redirect',
      [challenge(), entry({status: 302, after: 5, redirect: 'https://auth.openai.com/log-in'})],
      undefined,
    ],
    ['not when the data was answered at last', [onData(), sessionAnswer({after: 5})], undefined],
    [
      'not a firewall rule (1020)',
      [entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode: 1020, page: 'cloudflare-error'}})],
      undefined,
    ],
    [
      'not “Sorry, you have been blocked”',
      [entry({status: 403, headers: {...edge, ...html}, facts: {page: 'cloudflare-block'}})],
      undefined,
    ],
    [
      'not “Unable to load site”',
      [entry({status: 403, headers: {...edge, ...html}, facts: {page: 'edge-address-block'}})],
      undefined,
    ],
    ['not a 403 of the edge without mark and text', [entry({status: 403, headers: {...edge, ...html}})], undefined],
    ['not a 503 of the service', [entry({status: 503, headers: {...edge, ...html}})], undefined],
    [
      'not a page that was let in and only carries the edge’s script',
      [entry({facts: {page: 'cloudflare-challenge'}})],
      undefined,
    ],
    ['not a filter that copied the page', [challenge({headers: {server: 'nginx', ...html}})], undefined],
    ['not on a host that no login needs', [challenge({url: 'https://platform.openai.com/'})], undefined],
    [
      'not a refused country, which is data',
      [request({status: 403, headers: edge, facts: {authCode: 'unsupported_country'}})],
      undefined,
    ],
  ]);
});

describe('proof', () => {
  test('counts all challenges and shows those that stand', () => {
    const passed = [
      challenge({id: '0'}),
      entry({after: 4}),
      challenge({id: '1', after: 60}),
      challenge({id: '2', after: 80}),
    ];
    const finding = found(cloudflareChallenge, passed);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', times: 3, rayId: '8e4f1c02ab3d61f7-NRT'});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['2', '1']);
    expect(signsOf(finding)).toEqual(['+challenge-marked', '+challenge-page', '+challenge-not-passed', '?vpn-unknown']);
  });

  test('says where it hit data, and what speaks against a young one', () => {
    expect(signsOf(found(cloudflareChallenge, [onData()]))).toContain('+challenge-on-data');
    expect(signsOf(found(cloudflareChallenge, [challenge()], lookedAt(2)))).toContain('-challenge-young');
    expect(signsOf(found(cloudflareChallenge, [challenge()], lookedAt(60)))).not.toContain('-challenge-young');
  });

  test('takes the Ray ID from the page where headers were not seen', () => {
    const page = challenge({
      headers: {},
      from: 'page',
      seenBy: 'page',
      facts: {page: 'cloudflare-challenge', rayId: '8e4f1c02ab3d61f7'},
    });
    expect(found(cloudflareChallenge, [page])?.facts).toMatchObject({rayId: '8e4f1c02ab3d61f7'});
    expect(signsOf(found(cloudflareChallenge, [page]))).toContain('?headers-unknown');
  });
});
