import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, json, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import type {Evidence} from '../../evidence/evidence';
import type {ServiceStatus} from '../../evidence/facts';
import {serverError} from './server-error';
import {serviceIncident} from './service-incident';

const authorize = 'https://auth.openai.com/api/accounts/authorize';
const down = (parts = {}) => entry({url: authorize, status: 503, headers: {...edge, ...html}, ...parts});
const downToo = (parts = {}) => sessionAnswer({status: 500, after: 1, ...parts});
const refused = (parts = {}) =>
  request({
    url: 'https://chatgpt.com/backend-api/me',
    status: 401,
    headers: {...edge, ...json},
    facts: {authCode: 'token_invalidated'},
    ...parts,
  });
const full = (parts = {}) => down({facts: {message: 'at capacity right now'}, ...parts});
const told = (service: ServiceStatus): Evidence => ({
  probes: [
    {at: at(9), probe: 'status', fine: service === 'operational', facts: {service: {value: service, from: 'probe'}}},
  ],
});
const statusPage = (service: ServiceStatus, parts = {}) =>
  request({url: 'https://status.openai.com/api/v2/summary.json', headers: json, facts: {service}, after: 5, ...parts});
const reported = told('login-incident');

describe('verdict', () => {
  verdicts(serviceIncident, [
    ['certain when an incident is reported and a step failed', [down()], 'certain', reported],
    ['certain when the log itself holds the report', [down(), statusPage('login-incident')], 'certain'],
    ['certain for a gate without its servers', [down({status: 522})], 'certain', reported],
    [
      'certain for a step that got no answer in time',
      [down({error: 'net::ERR_TIMED_OUT', status: 0})],
      'certain',
      reported,
    ],
    [
      'certain for a failure that the login server names as its own',
      [entry({url: 'https://auth.openai.com/error', facts: {authCode: 'unknown_error'}, from: 'url'})],
      'certain',
      reported,
    ],
    [
      'certain when it has signed people out: several requests were refused',
      [refused(), refused({url: 'https://chatgpt.com/backend-api/accounts/check/v4-2023-04-27', after: 1})],
      'certain',
      reported,
    ],
    ['likely when it may have signed somebody out', [refused()], 'likely', reported],
    ['certain when the service says that it is full', [full()], 'certain'],
    ['certain when it says so with 429', [full({status: 429})], 'certain'],
    ['likely when only a page shows that it is full', [full({status: 200, from: 'page'})], 'likely'],
    ['likely when two hosts of the login fail', [down(), downToo()], 'likely'],
    [
      'likely when the other host failed in the try before',
      [down({after: 60})],
      'likely',
      {earlier: [entry(), downToo()]},
    ],
    ['unknown when the other host failed long before', [down({after: 1200})], 'unknown', {earlier: [downToo()]}],
    [
      'unknown when the other host has worked since',
      [down({after: 60}), downToo({status: 200, after: 61})],
      'unknown',
      {earlier: [downToo()]},
    ],
    [
      'not when the other host failed before, and now nothing does',
      [entry({after: 60})],
      undefined,
      {earlier: [downToo()]},
    ],
    ['likely although the status page is quiet so far', [down(), downToo()], 'likely', told('operational')],
    ['possible when another part has an incident', [down()], 'possible', told('other-incident')],

    ['unknown when one host fails and nobody looked at the status page', [down()], 'unknown'],
    ['unknown when two answers of one host fail', [down(), down({after: 5})], 'unknown'],
    ['unknown when the second host’s headers were not seen', [down(), downToo({headers: {}})], 'unknown'],
    ['unknown when a step got no answer in time', [down({error: 'net::ERR_TIMED_OUT', status: 0})], 'unknown'],
    ['not when one host fails and the status page is quiet', [down()], undefined, told('operational')],
    ['not a report alone: nothing failed', [entry()], undefined, reported],
    [
      'not a report beside a wrong password',
      [
        refused({
          url: 'https://auth.openai.com/api/accounts/password/verify',
          facts: {authCode: 'invalid_username_or_password'},
        }),
      ],
      undefined,
      reported,
    ],
    [
      'not a report beside a refusal of the edge',
      [entry({status: 403, headers: {...edge, ...html}, facts: {edgeCode: 1020}})],
      undefined,
      reported,
    ],
    ['not refused tokens without a report', [refused(), refused({after: 2})], undefined, told('operational')],
    [
      'not when both worked again',
      [down(), downToo(), down({status: 302, after: 9}), downToo({status: 200, after: 9})],
      undefined,
    ],
    [
      'not a proxy’s 5xx on two hosts',
      [down({headers: {server: 'squid'}}), downToo({headers: {server: 'squid'}})],
      'unknown',
    ],
    ['not another incident without a failure of the service', [entry()], undefined, told('other-incident')],
    [
      'not a status that another host tells',
      [down(), statusPage('login-incident', {url: 'https://chatgpt.com/proxy/status.openai.com'})],
      'unknown',
    ],
    [
      'not a chat, a file or telemetry that failed',
      [
        down(),
        request({url: 'https://chatgpt.com/backend-api/conversation', status: 500}),
        request({url: 'https://ab.chatgpt.com/v1/rgstr', status: 503}),
      ],
      undefined,
      told('operational'),
    ],
    ['not in a login that went well', [entry(), sessionAnswer({after: 1})], undefined],
    ['not in an empty log', [], undefined],
  ]);
});

describe('the service’s own error', () => {
  verdicts(serverError, [
    ['gives way when two hosts fail', [down(), downToo()], undefined],
    ['gives way when the other host failed in the try before', [down({after: 60})], undefined, {earlier: [downToo()]}],
    ['gives way to a reported incident', [down()], undefined, reported],
    ['gives way to a service that says that it is full', [full()], undefined],
    ['stays when an incident is merely possible', [down()], 'likely', told('other-incident')],
    ['stays when nothing is reported', [down()], 'likely', told('operational')],
  ]);
});

describe('proof', () => {
  test('names the hosts that fail, and what was not asked', () => {
    const finding = found(serviceIncident, [down({id: '0'}), downToo({id: '1'})]);
    expect(finding?.facts).toEqual({host: 'chatgpt.com', times: 2, status: 500});
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.supports[0]).toEqual({
      sign: 'hosts-failing',
      facts: {count: 2, hosts: 'chatgpt.com, auth.openai.com'},
    });
    expect(signsOf(finding)).toEqual(['+hosts-failing', '+service-status', '+came-from-edge', '?incident-unknown']);
  });

  test('says what the status page says, for and against it', () => {
    expect(signsOf(found(serviceIncident, [down()], reported))).toEqual([
      '+incident-reported',
      '+service-status',
      '+came-from-edge',
    ]);
    expect(signsOf(found(serviceIncident, [down()], told('other-incident')))[0]).toBe('+other-incident-reported');
    expect(signsOf(found(serviceIncident, [down(), downToo()], told('operational')))).toContain('-status-page-quiet');
    expect(signsOf(found(serviceIncident, [full()]))[0]).toBe('+auth-message');
  });

  test('the last answer of the status page counts', () => {
    const probes = [...(reported.probes ?? []), ...(told('operational').probes ?? [])];
    expect(found(serviceIncident, [down()], {probes})).toBeUndefined();
    expect(found(serviceIncident, [down()], {probes: probes.toReversed()})?.confidence).toBe('certain');
  });
});
