import {describe, expect, test} from 'vitest';
import {at, edge, html, json, request} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Probe} from '../../evidence/evidence';
import {uploadBlocked} from './upload-blocked';

const me = request({url: 'https://chatgpt.com/backend-api/me', headers: {...edge, ...json}});
const file = 'https://files.oaiusercontent.com/(text-11)';
const upload = (parts = {}) => request({url: file, method: 'PUT', after: 5, ...parts});
const lost = (parts = {}) => upload({error: 'net::ERR_CONNECTION_RESET', ...parts});
const filter = {status: 403, headers: {server: 'apache', ...html}};
const xml = {'content-type': 'application/xml'};
const checked = (fine: boolean): Probe => ({at: at(60), probe: 'upload', fine, facts: {}});

describe('verdict', () => {
  verdicts(uploadBlocked, [
    ['likely when the connection is reset', [me, lost()], 'likely'],
    ['likely on another host for files', [me, lost({url: 'https://other.oaiusercontent.com/'})], 'likely'],
    ['likely when its name is not found', [me, lost({error: 'net::ERR_NAME_NOT_RESOLVED'})], 'likely'],
    ['likely in Firefox’s words', [me, lost({error: 'NS_ERROR_NET_RESET'})], 'likely'],
    ['likely when a filter answers with its page', [me, upload(filter)], 'likely'],
    [
      'likely when a known product answers',
      [me, upload({...filter, status: 200, facts: {product: 'zscaler'}})],
      'likely',
    ],
    [
      'likely when the browser had to withhold the answer to an upload',
      [me, lost({error: 'net::ERR_FAILED'})],
      'likely',
    ],
    ['likely when files can be fetched and not sent', [me, lost(), upload({method: 'GET', after: 9})], 'likely'],
    ['likely when the check found it closed', [me], 'likely', {probes: [checked(false)]}],
    ['possible when nobody was seen at work', [lost()], 'possible'],

    ['unknown when nobody sent anything', [me], 'unknown'],
    ['not a file that came through', [me, upload({status: 201})], undefined],
    ['not when a later one came through', [me, lost(), upload({status: 201, after: 9})], undefined],
    ['not the store’s own “no such file”', [me, upload({method: 'GET', status: 404, headers: xml})], undefined],
    ['not the store’s own “too late”', [me, upload({status: 403, headers: xml})], undefined],
    ['not a picture that the page cut off', [me, lost({method: 'GET', error: 'net::ERR_ABORTED'})], 'unknown'],
    ['not a picture whose answer is hidden', [me, lost({method: 'GET', error: 'net::ERR_FAILED'})], 'unknown'],
    ['not a device that changes its network', [me, lost({error: 'net::ERR_NETWORK_CHANGED'})], 'unknown'],
    ['not a device without a connection', [me, lost({error: 'NS_ERROR_OFFLINE'})], 'unknown'],
    ['not a sentence that nobody can read', [me, lost({error: '(sentence)'})], 'unknown'],
    ['not the edge’s own trouble', [me, upload({status: 502, headers: {...edge, ...html}})], 'unknown'],
    [
      'not a challenge',
      [me, upload({status: 403, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})],
      'unknown',
    ],
    ['not another host', [me, lost({url: 'https://foreign.invalid/'})], 'unknown'],
    ['not a host with a similar name', [me, lost({url: 'https://notoaiusercontent.com/'})], 'unknown'],
    ['not when the check came through since', [me, lost()], undefined, {probes: [checked(true)]}],
  ]);
});

test('the proof names host, error and number, and what else came through', () => {
  const finding = found(uploadBlocked, [me, lost({id: '0'}), lost({id: '1', after: 9})]);
  expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
  expect(finding?.facts).toEqual({host: 'files.oaiusercontent.com', error: 'net::ERR_CONNECTION_RESET', times: 2});
  expect(signsOf(finding)).toEqual(['+no-connection', '+answered-again', '+other-host-fine']);
  expect(finding?.whileSignedIn).toBe(true);
  expect(finding?.remedies[0]).toBe('try-another-network');
});
