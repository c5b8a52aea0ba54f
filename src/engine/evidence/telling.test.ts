import {describe, expect, it} from 'vitest';
import type {Sighting} from './evidence';
import {factsFrom} from './facts';
import {eventTells, mayProveSignIn} from './telling';
import {sightingTells, tellingPart} from './telling-page';
import type {WireEvent} from './wire-event';

const event = (more: Partial<WireEvent>): WireEvent => ({
  request: '1',
  phase: 'completed',
  at: 0,
  url: 'https://chatgpt.com/backend-api/me',
  method: 'GET',
  target: 'xhr',
  tab: 1,
  status: 200,
  ...more,
});

const ray = {name: 'cf-ray', value: '8e4f1c02ab3d61f7-NRT'};

describe('an event is worth a diagnosis', () => {
  it.each([
    ['when it failed', {status: 403}, true],
    ['when it got no answer', {phase: 'failed', status: undefined, error: 'net::ERR_NAME_NOT_RESOLVED'}, true],
    ['when its sentence is not known', {phase: 'failed', error: '(sentence)'}, true],
    ['when its address names an error', {facts: factsFrom('url', {authCode: 'OAuthCallback'})}, true],
    [
      'when the login comes back',
      {phase: 'redirect', status: 302, url: 'https://chatgpt.com/api/auth/callback/openai'},
      true,
    ],
    ['when the login is sent back', {target: 'document', url: 'https://chatgpt.com/auth/login?csrf=true'}, true],
    [
      'not for a page of the same site that has no edge',
      {target: 'document', url: 'https://help.openai.com/', headers: [{name: 'server', value: 'nginx'}]},
      false,
    ],
    ['when it is led away', {phase: 'redirect', status: 302, redirectUrl: 'https://foreign.invalid/'}, true],
    [
      'when Firefox says of an answer without leave that it came',
      {initiatorOrigin: 'https://auth.openai.com', headers: [{name: 'server', value: 'squid'}]},
      true,
    ],
    [
      'not when leave was given',
      {
        initiatorOrigin: 'https://auth.openai.com',
        headers: [ray, {name: 'access-control-allow-origin', value: 'https://auth.openai.com'}],
      },
      false,
    ],
    ['not when a page asked its own site', {initiatorOrigin: 'https://chatgpt.com', headers: [ray]}, false],
    ['when somebody else answered in the place of the edge', {headers: [{name: 'server', value: 'squid'}]}, true],
    ['not when the browser had the answer already', {headers: [], fromCache: true}, false],
    ['when a page came where data was asked for', {headers: [ray, {name: 'content-type', value: 'text/html'}]}, true],
    [
      'when it is a page of errors, whatever that says',
      {target: 'document', url: 'https://auth.openai.com/error?payload=(text-40)'},
      true,
    ],
    ['not when data only has such an address', {url: 'https://auth.openai.com/error'}, false],
    [
      'not when the edge itself leads to the employer’s login',
      {phase: 'redirect', status: 302, redirectUrl: 'https://foreign.invalid/', headers: [ray]},
      false,
    ],
    ['when a product names itself', {facts: factsFrom('header', {product: 'zscaler'})}, true],
    ['not while it is on its way', {phase: 'sent', facts: factsFrom('url', {authCode: 'OAuthCallback'})}, false],
    ['not when it went well', {}, false],
    ['not when it only begins', {phase: 'start', status: undefined}, false],
    ['not for a Ray ID alone', {facts: factsFrom('header', {rayId: '0123456789abcdef-NRT'})}, false],
    ['not when the page moved on', {phase: 'failed', status: undefined, error: 'net::ERR_ABORTED'}, false],
    [
      'not when telemetry fails',
      {phase: 'failed', url: 'https://ab.chatgpt.com/v1/rgstr', error: 'net::ERR_BLOCKED_BY_CLIENT'},
      false,
    ],
    [
      'not for what a challenge tries',
      {status: 401, url: 'https://chatgpt.com/cdn-cgi/challenge-platform/h/b/pat/(id)'},
      false,
    ],
  ] as ReadonlyArray<readonly [string, Partial<WireEvent>, boolean]>)('%s', (_, more, tells) =>
    expect(eventTells(event(more))).toBe(tells),
  );
});

describe('an event may end a failure', () => {
  it.each([
    ['when a page of the login came', {target: 'document', url: 'https://auth.openai.com/log-in'}, true],
    ['when an answer needs a session', {}, true],
    ['not when it failed', {status: 401}, false],
    ['not before it ended', {phase: 'headers'}, false],
    ['not on other addresses', {url: 'https://chatgpt.com/backend-api/sentinel/req'}, false],
    ['not on other hosts', {target: 'document', url: 'https://help.openai.com/'}, false],
  ] as ReadonlyArray<readonly [string, Partial<WireEvent>, boolean]>)('%s', (_, more, ends) =>
    expect(mayProveSignIn(event(more))).toBe(ends),
  );
});

const session = (size: number, status = 200) => ({
  at: '2026-11-22T12:00:00.000Z',
  url: 'https://chatgpt.com/api/auth/session',
  status,
  size,
});
const page = (more: Partial<Sighting>): Sighting => ({
  at: '2026-11-22T12:00:00.000Z',
  url: 'https://chatgpt.com/',
  facts: {},
  status: 200,
  failedResources: [],
  policyViolations: [],
  ...more,
});

describe('a page is worth a diagnosis', () => {
  it.each([
    ['when it is an error page', {facts: factsFrom('page', {page: 'cloudflare-error'})}, true],
    ['when its answer was one', {status: 403}, true],
    ['when it is a product’s', {facts: factsFrom('page', {product: 'zscaler'})}, true],
    ['when the session answer is empty', {requests: [session(2)]}, true],
    ['when a step failed', {requests: [session(4000, 500)]}, true],
    ['when a script did not load', {failedResources: ['https://cdn.oaistatic.com/(path)']}, true],
    ['not when somebody is signed in', {requests: [session(4000)]}, false],
    ['not when nothing was asked yet', {}, false],
  ] as ReadonlyArray<readonly [string, Partial<Sighting>, boolean]>)('%s', (_, more, tells) =>
    expect(sightingTells(page(more))).toBe(tells),
  );

  it('says nothing new when it shows the same again, whatever was answered well meanwhile', () => {
    const shown = page({requests: [session(2)]});
    const later = page({at: '2026-11-22T09:00:00.000Z', requests: [session(2), session(4000)]});
    expect(tellingPart(later)).toBe(tellingPart(shown));
    expect(tellingPart(page({requests: [session(2), session(3)]}))).not.toBe(tellingPart(shown));
    expect(tellingPart(page({status: 403, requests: [session(2)]}))).not.toBe(tellingPart(shown));
  });
});
