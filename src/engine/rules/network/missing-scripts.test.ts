import {describe, expect, test} from 'vitest';
import {type EntryParts, edge, entry, html, request, sessionAnswer} from '../../../testing/builders';
import {found, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import type {Entry} from '../../evidence/evidence';
import {connectionBlocked} from './connection-blocked';
import {networkTimeout} from './network-timeout';
import {proxyFailure} from './proxy-failure';
import {untrustedCertificate} from './untrusted-certificate';
import {vendorBlockPage} from './vendor-block-page';

/** The pages of the login come, and the scripts that they are made of do not. */

const script = (parts: EntryParts = {}) =>
  entry({url: 'https://cdn.oaistatic.com/assets/(text-9)', target: 'script', ...parts});
const ofLogin = {url: 'https://auth-cdn.oaistatic.com/assets/(text-9)'};
const twice = (one: (parts: EntryParts) => Entry, parts: EntryParts = {}) => [
  entry({headers: {...edge, ...html}}),
  one({after: 1, ...parts}),
  one({after: 2, ...parts}),
];
const failing = (error: string) => (parts: EntryParts) => script({error, ...parts});
const cut = failing('net::ERR_CONNECTION_RESET');
const replaced = (parts: EntryParts) =>
  script({status: 403, headers: {...html, via: '1.1 gateway'}, facts: {product: 'skyhigh'}, ...parts});
const signIn = request({url: 'https://chatgpt.com/api/auth/signin/openai', method: 'POST', after: 9});
const signedIn = sessionAnswer({facts: {session: 'signed-in'}, after: 9});

describe('each is told by its own class', () => {
  verdicts(connectionBlocked, [
    ['likely when they are cut off', twice(cut), 'likely'],
    ['likely when those of the login page are', twice(cut, ofLogin), 'likely'],
    ['likely when they stay silent while the page came', twice(failing('net::ERR_TIMED_OUT')), 'likely'],
    [
      'not when a step of the login was lost too',
      [...twice(cut), entry({error: 'net::ERR_TIMED_OUT', after: 5})],
      undefined,
    ],
    ['not scripts of another site', twice(cut, {url: 'https://news.example/a'}), undefined],
  ]);
  verdicts(networkTimeout, [
    [
      'likely when nobody says who is in the way',
      [script({error: 'net::ERR_TIMED_OUT'}), script({error: 'net::ERR_TIMED_OUT', after: 2})],
      'likely',
    ],
  ]);
  verdicts(untrustedCertificate, [
    ['likely when the certificate is distrusted', twice(failing('net::ERR_CERT_AUTHORITY_INVALID')), 'likely'],
  ]);
  verdicts(proxyFailure, [
    ['likely when the proxy refuses the tunnel', twice(failing('net::ERR_TUNNEL_CONNECTION_FAILED')), 'likely'],
  ]);
  verdicts(vendorBlockPage, [
    ['likely when a filter’s page came for them', twice(replaced), 'likely'],
    ['likely when it came with status 200', twice(replaced, {status: 200}), 'likely'],
    ['likely when one of them came all the same', [...twice(replaced), script({after: 3})], 'likely'],
    ['not when the site itself answered', twice(replaced, {headers: edge}), undefined],
  ]);
});

describe('nothing is told', () => {
  const tellers = [connectionBlocked, networkTimeout, vendorBlockPage];
  test.each<readonly [string, readonly Entry[]]>([
    ['of a single one', twice(cut).slice(0, 2)],
    ['of one for each host', [...twice(cut).slice(0, 2), cut({...ofLogin, after: 3})]],
    ['of pictures', twice(cut, {target: 'other'})],
    ['when one came afterwards', [...twice(cut), script({after: 5})]],
    ['when those of a new page came', [...twice(replaced), entry({after: 5}), script({after: 6})]],
    ['when the login went on', [...twice(cut), signIn]],
    ['when the login went on past a filter', [...twice(replaced), signIn]],
    ['when somebody is signed in', [...twice(cut), signedIn]],
    ['of what an extension of the browser ended itself', twice(failing('net::ERR_ABORTED'))],
  ])('%s', (_when, entries) => {
    expect(tellers.flatMap(rule => found(rule, entries) ?? [])).toEqual([]);
    expect(diagnose({entries}).findings).toEqual([]);
  });

  test('or rather that it is solved, when somebody signed in later, in a login of its own', () => {
    const later = [entry({after: 2000}), sessionAnswer({facts: {session: 'signed-in'}, after: 2001})];
    const {findings, solved} = diagnose({entries: [...twice(replaced), ...later]});
    expect([findings, solved?.finding.rule]).toEqual([[], 'vendor-block-page']);
  });
});
