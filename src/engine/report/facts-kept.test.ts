import {describe, expect, it} from 'vitest';
import {fullHar, token} from '../../testing/full-har';
import type {Entry} from '../evidence/evidence';
import {redact} from './redact';

const [conflict, refused, sentBack, lost, trace, session] = JSON.parse(JSON.stringify(redact(fullHar(), '1.0.0'))).log
  .entries as readonly [Entry, Entry, Entry, Entry, Entry, Entry];

const values = (headers: Entry['request']['headers'], name: string) =>
  headers.filter(header => header.name === name).map(({value}) => value);
const got = (name: string) => values(conflict.response.headers, name)[0];
const expired = '2026-11-21T03:00:00.000Z';

/** What a rule or a support engineer needs, and what of it stands after redaction. */
const facts: ReadonlyArray<readonly [fact: string, found: unknown, kept: unknown]> = [
  ['status', conflict.response.status, 409],
  ['code of the login server', conflict._facts?.authCode, {value: 'invalid_state', from: 'body'}],
  ['message', conflict._facts?.message?.value, 'Invalid client. Please start over.'],
  ['path', conflict.request.url, 'https://auth.openai.com/api/accounts/authorize/continue'],
  ['Ray ID', got('cf-ray'), '8e4f1c02ab3d61f7-NRT'],
  ['mark of a challenge', values(refused.response.headers, 'cf-mitigated'), ['challenge']],
  ["the server's clock", got('date'), 'Sun, 22 Nov 2026 03:40:00 GMT'],
  ['server', got('server'), 'cloudflare'],
  ['how long to wait', got('retry-after'), '120'],
  ['age of the answer', got('age'), '37'],
  ['the proxy in between, without its host', got('via'), '1.1 squid'],
  ['allowed origin', got('access-control-allow-origin'), 'https://auth.openai.com'],
  ['request id', got('x-request-id'), '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4'],
  ['code of the edge', refused._facts?.edgeCode, {value: 1020, from: 'body'}],
  [
    'path of a redirect',
    values(sentBack.response.headers, 'location'),
    ['https://chatgpt.com/auth/error?error=OAuthCallback&(text-4)=(number-1)'],
  ],
  [
    'name and attributes of a cookie that is set',
    got('set-cookie'),
    'login_session=(text-3); Path=/; Domain=.openai.com; Max-Age=3600; HttpOnly; Secure; SameSite=Lax',
  ],
  [
    'names of the cookies that went along',
    conflict.request.cookies.map(({name}) => name),
    ['oai-did', 'oai-client-auth-session', 'oai-login-csrf_(id)'],
  ],
  ['error of OAuth', new URL(sentBack.request.url).searchParams.get('error'), 'access_denied'],
  ["the browser's error", lost._error, 'net::ERR_NAME_NOT_RESOLVED'],
  [
    'way to the edge, without the address',
    trace._facts?.trace?.value,
    {
      loc: 'JP',
      colo: 'NRT',
      http: 'http/3',
      tls: 'TLSv1.3',
      warp: 'on',
      gateway: 'off',
      ts: '2026-11-22T03:40:00.629Z',
    },
  ],
  [
    'kind and expiry of a token',
    values(conflict.request.headers, 'authorization'),
    [`bearer (jwt-${token.length} RS256 exp ${expired})`],
  ],
  ['expiry of the token in the session', session._facts?.tokenExpires?.value, expired],
  ['error of the session', session._facts?.sessionError?.value, 'RefreshAccessTokenError'],
  ['whether somebody is signed in', session._facts?.session?.value, 'signed-in'],
];

describe('what a login is judged by survives redaction', () => {
  it.each(facts)('%s', (_fact, found, kept) => {
    expect(found).toEqual(kept);
  });
});
