import {describe, expect, test} from 'vitest';
import {at, entry, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {offline} from './offline';

const auth = 'https://auth.openai.com/api/accounts/authorize';
const lost = (parts = {}) => entry({url: auth, error: 'net::ERR_INTERNET_DISCONNECTED', after: 10, ...parts});
const unfound = (parts = {}) => lost({error: 'net::ERR_NAME_NOT_RESOLVED', ...parts});
const seen = (online: boolean, after = 20) => ({environment: {online, lookedAt: at(after)}});

describe('verdict', () => {
  verdicts(offline, [
    ['certain when the browser says that it is disconnected', [lost()], 'certain'],
    ['certain in Firefox’s word', [lost({error: 'NS_ERROR_OFFLINE'})], 'certain'],
    ['certain in the middle of a login', [entry(), lost()], 'certain'],
    ['certain although it is online again, while nobody has tried', [lost()], 'certain', seen(true)],
    [
      'certain when only the challenge’s host was asked',
      [lost({url: 'https://challenges.cloudflare.com/'})],
      'certain',
    ],
    [
      'certain when the page came from the cache meanwhile',
      [lost(), {...entry({after: 12}), _fromCache: true}],
      'certain',
    ],
    ['certain when it was back and is gone once more', [lost(), entry({after: 12}), lost({after: 20})], 'certain'],
    ['likely when names are not found and the browser says it is offline', [unfound()], 'likely', seen(false)],
    [
      'likely when connections time out and the browser says so',
      [lost({error: 'net::ERR_TIMED_OUT'})],
      'likely',
      seen(false),
    ],

    ['not when a login host answered afterwards', [lost(), request({url: auth, after: 20})], undefined],
    ['not when it answered badly: the line is back', [lost(), entry({status: 503, after: 20})], undefined],
    ['not a name that is not found', [unfound()], undefined],
    ['not a name that is not found while the browser is online', [unfound()], undefined, seen(true)],
    ['not when the line went only long after', [unfound()], undefined, seen(false, 900)],
    ['not when the browser is offline but nothing was lost', [entry()], undefined, seen(false)],
    [
      'not what another extension blocked, nor what a page withheld, while offline',
      [lost({error: 'net::ERR_BLOCKED_BY_CLIENT'}), lost({error: 'net::ERR_FAILED'})],
      undefined,
      seen(false),
    ],
    [
      'not a reset, a refusal or a silence',
      [
        lost({error: 'net::ERR_CONNECTION_RESET'}),
        lost({error: 'NS_ERROR_CONNECTION_REFUSED'}),
        lost({error: 'net::ERR_TIMED_OUT'}),
      ],
      undefined,
    ],
    ['not a proxy that is down', [lost({error: 'net::ERR_PROXY_CONNECTION_FAILED'})], undefined],
    ['not a certificate', [lost({error: 'net::ERR_CERT_AUTHORITY_INVALID'})], undefined],
    [
      'not a host that no login needs',
      [lost({url: 'https://files.oaiusercontent.com/x'}), lost({url: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not a request without an answer and without a name for it', [lost({error: undefined, status: 0})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('names the host, the browser’s word and the number, the newest first', () => {
    const finding = found(offline, [lost({id: '0'}), lost({id: '1', after: 20})], seen(false));
    expect(finding?.facts).toEqual({host: 'auth.openai.com', error: 'net::ERR_INTERNET_DISCONNECTED', times: 2});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual(['+no-connection', '+offline-now']);
  });

  test('shows the surest word first, and says when the line is back', () => {
    const finding = found(offline, [lost({id: '0'}), unfound({id: '1', after: 15})], seen(false));
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['0', '1']);
    expect(signsOf(found(offline, [lost()], seen(true)))).toEqual(['+no-connection', '-online-now']);
  });
});
