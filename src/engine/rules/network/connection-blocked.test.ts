import {describe, expect, test} from 'vitest';
import {at, type EntryParts, entry, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {connectionBlocked} from './connection-blocked';

const url = 'https://auth.openai.com/api/accounts/authorize';
const front = (parts: EntryParts = {}) => entry(parts);
const cut = (parts: EntryParts = {}) => entry({url, error: 'net::ERR_CONNECTION_RESET', after: 10, ...parts});
const silent = (after: number, parts: EntryParts = {}) => cut({error: 'net::ERR_TIMED_OUT', after, ...parts});
const verify = 'https://auth.openai.com/api/accounts/password/verify';
const sending = (parts: EntryParts = {}) => cut({url: verify, method: 'POST', target: 'xhr', ...parts});
const passwordPage = (after: number) => entry({url: 'https://auth.openai.com/log-in/password', after});
const asset = (parts: EntryParts = {}) =>
  entry({url: 'https://cdn.oaistatic.com/assets/a.js', target: 'script', after: 9, ...parts});
const reach = (fine: boolean) =>
  ({
    at: at(40),
    probe: 'reach',
    host: 'auth.openai.com',
    fine,
    facts: {},
    ...(!fine && {error: 'net::ERR_CONNECTION_RESET'}),
  }) as const;

describe('verdict', () => {
  verdicts(connectionBlocked, [
    ['likely when one login host is cut off and the other answers', [front(), cut()], 'likely'],
    ['likely when the other answers only afterwards', [cut(), front({after: 20})], 'likely'],
    ['likely when only the scripts of the login came', [asset(), cut()], 'likely'],
    ['likely when it is refused', [front(), cut({error: 'net::ERR_CONNECTION_REFUSED'})], 'likely'],
    [
      'likely when it is closed, or ends without a word',
      [front(), cut({error: 'net::ERR_CONNECTION_CLOSED'}), cut({error: 'net::ERR_EMPTY_RESPONSE'})],
      'likely',
    ],
    [
      'likely when the system forbids it, as a firewall on the computer does',
      [front(), cut({error: 'net::ERR_NETWORK_ACCESS_DENIED'})],
      'likely',
    ],
    ['likely when something that is no TLS answers', [front(), cut({error: 'net::ERR_SSL_PROTOCOL_ERROR'})], 'likely'],
    [
      'likely in Firefox’s words',
      [front(), cut({error: 'NS_ERROR_NET_RESET'}), cut({error: 'SSL_ERROR_RX_RECORD_TOO_LONG'})],
      'likely',
    ],
    [
      'likely for the sentinel alone',
      [front(), cut({url: 'https://sentinel.openai.com/backend-api/sentinel/req', target: 'xhr'})],
      'likely',
    ],
    [
      'likely for silence again and again while another login host answers',
      [front(), silent(10), silent(45)],
      'likely',
    ],
    [
      'likely when it answered before, and then no longer',
      [front(), request({url, after: 5}), cut({after: 30})],
      'likely',
    ],
    ['likely for what was sent, though its page came anew', [front(), sending(), passwordPage(20)], 'likely'],
    [
      'likely for what was sent again and again, though each time its page came anew',
      [front(), sending(), passwordPage(20), sending({after: 30}), passwordPage(40)],
      'likely',
    ],
    ['possible when nothing else answered', [cut(), cut({url: 'https://chatgpt.com/', after: 12})], 'possible'],
    ['possible when the other answered only long before', [front(), cut({after: 300})], 'possible'],
    ['possible when only the cache answered', [{...front({after: 9}), _fromCache: true}, cut()], 'possible'],
    [
      'possible when only somebody else’s host answered',
      [request({url: 'https://foreign.invalid/', after: 9}), cut()],
      'possible',
    ],
    ['possible when the browser says that it is offline', [front(), cut()], 'possible', {environment: {online: false}}],

    ['not when the host answered afterwards', [front(), cut(), request({url, after: 12})], undefined],
    [
      'not when it answered another address afterwards, and be it badly',
      [front(), cut(), request({url: 'https://auth.openai.com/log-in', status: 403, after: 12})],
      undefined,
    ],
    [
      'not when it was sent once more and answered, and be it badly',
      [front(), sending(), passwordPage(20), request({url: verify, method: 'POST', status: 401, after: 30})],
      undefined,
    ],
    [
      'not when the person went on by another way of the same step',
      [
        front(),
        sending(),
        request({url: 'https://auth.openai.com/api/accounts/email-otp/validate', method: 'POST', after: 60}),
      ],
      undefined,
    ],
    [
      'not when the login went on',
      [front(), sending(), request({url: 'https://auth.openai.com/mfa-challenge', after: 30})],
      undefined,
    ],
    [
      'not what a login does without, when its page came anew',
      [
        front(),
        cut({url: 'https://auth.openai.com/api/accounts/client_auth_session_dump', target: 'xhr'}),
        passwordPage(20),
      ],
      undefined,
    ],
    [
      'not silence of a host whose pages come',
      [front(), silent(10, {url: verify, target: 'xhr'}), silent(70, {url: verify, target: 'xhr'}), passwordPage(80)],
      undefined,
    ],
    ['not a single silence', [front(), silent(10)], undefined],
    ['not silence while nobody else answers', [silent(10), silent(45)], undefined],
    ['not silence while only scripts came', [asset(), silent(10), silent(45)], undefined],
    [
      'not a change of Wi-Fi, however often',
      [front(), silent(10, {error: 'net::ERR_NETWORK_CHANGED'}), silent(12, {error: 'net::ERR_NETWORK_CHANGED'})],
      undefined,
    ],
    [
      'not a computer that went to sleep',
      [
        front(),
        silent(10, {error: 'net::ERR_NETWORK_IO_SUSPENDED'}),
        silent(12, {error: 'net::ERR_NETWORK_IO_SUSPENDED'}),
      ],
      undefined,
    ],
    [
      'not a stream of the app that ended',
      [front(), cut({url: 'https://chatgpt.com/backend-api/conversation', method: 'POST', target: 'xhr'})],
      undefined,
    ],
    ['not a websocket', [front(), cut({url: 'https://chatgpt.com/ws', target: 'websocket'})], undefined],
    ['not a picture', [front(), cut({url: 'https://chatgpt.com/favicon.ico', target: 'other'})], undefined],
    [
      'not an answer that was cut in the middle',
      [front(), cut({status: 200, error: 'net::ERR_CONTENT_LENGTH_MISMATCH'})],
      undefined,
    ],
    ['not a name that is not found', [front(), cut({error: 'net::ERR_NAME_NOT_RESOLVED'})], undefined],
    ['not a certificate', [front(), cut({error: 'net::ERR_CERT_AUTHORITY_INVALID'})], undefined],
    [
      'not a proxy',
      [front(), cut({error: 'net::ERR_PROXY_CONNECTION_FAILED'}), cut({error: 'net::ERR_TUNNEL_CONNECTION_FAILED'})],
      undefined,
    ],
    ['not a device without a connection', [cut({error: 'net::ERR_INTERNET_DISCONNECTED'})], undefined],
    [
      'not an extension, a policy or the person',
      [
        front(),
        cut({error: 'net::ERR_BLOCKED_BY_CLIENT'}),
        cut({error: 'net::ERR_BLOCKED_BY_ADMINISTRATOR'}),
        cut({error: 'net::ERR_ABORTED'}),
      ],
      undefined,
    ],
    ['not what CORS withheld', [front(), cut({error: 'net::ERR_FAILED'})], undefined],
    [
      'not a feature, telemetry or somebody else’s host',
      [
        front(),
        cut({url: 'https://files.oaiusercontent.com/x'}),
        cut({url: 'https://ab.chatgpt.com/v1/x'}),
        cut({url: 'https://foreign.invalid/'}),
      ],
      undefined,
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names the host, the browser’s word and how often, the newest first', () => {
    const finding = found(connectionBlocked, [front(), cut({id: '0'}), cut({id: '1', after: 20})]);
    expect(finding?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_CONNECTION_RESET', times: 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+no-connection', '+answered-again', '+other-host-fine']);
    expect(finding?.supports[0]?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_CONNECTION_RESET'});
    expect(finding?.supports[2]?.facts).toEqual({host: 'chatgpt.com'});
  });

  test('says what speaks against it', () => {
    expect(signsOf(found(connectionBlocked, [cut()], {environment: {online: false}}))).toEqual([
      '+no-connection',
      '-no-host-found',
      '-answered-once',
      '-offline-now',
    ]);
  });

  test('a check of another host, or one without a word, says nothing', () => {
    const other = [
      {...reach(true), host: 'chatgpt.com'},
      {...reach(true), probe: 'trace'},
    ] as const;
    const mute = [{at: at(40), probe: 'reach', host: 'auth.openai.com', fine: false, facts: {}}] as const;
    const plain = signsOf(found(connectionBlocked, [front(), cut()]));
    expect(signsOf(found(connectionBlocked, [front(), cut()], {probes: other}))).toEqual(plain);
    expect(signsOf(found(connectionBlocked, [front(), cut()], {probes: mute}))).toEqual(plain);
  });

  test('a check can support it, or speak against it', () => {
    expect(signsOf(found(connectionBlocked, [front(), cut()], {probes: [reach(false)]}))).toContain(
      '+check-failed-too',
    );
    expect(signsOf(found(connectionBlocked, [front(), cut()], {probes: [reach(false), reach(true)]}))).toContain(
      '-reachable-now',
    );
  });
});
