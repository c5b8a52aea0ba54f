import {describe, expect, it} from 'vitest';
import {safeFileHeader} from './safe-file-header';
import {safeOrigin, safeUrl} from './safe-url';

const headers: ReadonlyArray<readonly [what: string, name: string, value: string, kept: string]> = [
  ['the edge', 'Server', 'cloudflare', 'cloudflare'],
  ['a filter, without its version', 'Server', 'squid/5.7', 'squid'],
  ['another server', 'Server', 'portal.corp.example', '(text-19)'],
  ['a proxy, without its host', 'Via', '1.1 gw.corp.example (squid/5.7), 1.1 google', '1.1 squid, 1.1 google'],
  ['a proxy nobody knows', 'Via', '1.1 gw.corp.example', '1.1 (text-15)'],
  ['the way of proving, and the kind of proof', 'Authorization', 'Bearer abc.def', 'bearer (text-7)'],
  ['what a proxy asks for', 'Proxy-Authenticate', 'Negotiate', 'negotiate'],
  ['proof without a way', 'authorization', 'sk-secret', '(text-9)'],
  [
    'attributes of a cookie',
    'Set-Cookie',
    'oai-did=1; path=/; DOMAIN=.chatgpt.com; secure',
    'oai-did=(number-1); path=/; DOMAIN=.chatgpt.com; secure',
  ],
  [
    'several cookies in one header',
    'set-cookie',
    '__cf_bm=x; HttpOnly\noai-did=y',
    '__cf_bm=(text-1); HttpOnly\noai-did=(text-1)',
  ],
  [
    'an attribute that every object has',
    'set-cookie',
    'a=x; constructor=hunter2; __proto__=z',
    '(cookie-1)=(text-1); (text-19); (text-11)',
  ],
  [
    'names of cookies',
    'Cookie',
    'oai-did=1; own=2; usc_77=3',
    'oai-did=(number-1); (cookie-3)=(number-1); usc_(id)=(number-1)',
  ],
  ['how long to wait', 'Retry-After', 'Sun, 22 Nov 2026 03:40:00 GMT', 'Sun, 22 Nov 2026 03:40:00 GMT'],
  [
    'a redirect',
    'Location',
    'https://auth.openai.com/error?error=access_denied&state=s',
    'https://auth.openai.com/error?error=access_denied&state=(text-1)',
  ],
  [
    'who may read',
    'Access-Control-Allow-Origin',
    'https://chatgpt.com, https://corp.example',
    'https://chatgpt.com, https://foreign.invalid',
  ],
  ['with which methods', 'access-control-allow-methods', 'get, BREW', 'GET, (text-4)'],
  ['with which headers', 'Access-Control-Allow-Headers', 'Content-Type, X-Corp', 'content-type, (text-6)'],
  ['a size', 'Content-Length', '482913', '480000'],
  ['a code of the edge', 'cf-error-type', '1020', '1020'],
  ['no other number there', 'cf-error-type', '4829', '(number-4)'],
  ['a known name alone', 'x-csrf-token', 'abc', '(hex-3)'],
];

describe('of a header are kept', () => {
  it.each(headers)('%s', (_what, name, value, kept) => {
    expect(safeFileHeader(name, value)).toEqual({name: name.toLowerCase(), value: kept});
    expect(safeFileHeader(name, kept)).toEqual({name: name.toLowerCase(), value: kept});
  });

  it('of an unknown header only the lengths', () => {
    expect(safeFileHeader('X-Corp-User', 'anna')).toEqual({name: 'x-(header-11)', value: '(text-4)'});
    expect(safeFileHeader('x-(header-11)', '(text-4)')).toEqual({name: 'x-(header-11)', value: '(text-4)'});
    expect(safeFileHeader('x-(header-482913)', '')).toEqual({name: 'x-(header-17)', value: ''});
  });
});

const addresses: ReadonlyArray<readonly [what: string, raw: string, kept: string]> = [
  [
    'a step of the login',
    'https://auth.openai.com/api/accounts/authorize/continue',
    'https://auth.openai.com/api/accounts/authorize/continue',
  ],
  [
    'names of parameters, not their values',
    'https://chatgpt.com/api/auth/callback/openai?code=ac_1&state=x',
    'https://chatgpt.com/api/auth/callback/openai?code=(text-4)&state=(text-1)',
  ],
  [
    'what a parameter may say',
    'https://auth.openai.com/log-in?prompt=login&screen_hint=me',
    'https://auth.openai.com/log-in?prompt=login&screen_hint=(text-2)',
  ],
  [
    'no words of a path that nobody knows',
    'https://chatgpt.com/c/48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4',
    expect.stringMatching(/^https:\/\/chatgpt\.com\/\(hex-1\)\/\(uuid-36~[\da-z]{1,7}\)$/),
  ],
  ['no user, no port, no fragment', 'https://me:pw@chatgpt.com:8443/#token', 'https://chatgpt.com/'],
  ['of a foreign one nothing', 'http://sso.corp.example/adfs?SAMLRequest=x', 'http://foreign.invalid/'],
  ['of no web address nothing', 'blob:https://chatgpt.com/48b8cbcf', 'https://foreign.invalid/'],
];

describe('safeUrl keeps', () => {
  it.each(addresses)('%s', (_what, raw, kept) => {
    expect(safeUrl(raw)).toEqual(kept);
    expect(safeUrl(safeUrl(raw))).toBe(safeUrl(raw));
  });

  it.each([
    ['*', '*'],
    ['null', 'null'],
    ['https://chatgpt.com:8443', 'https://chatgpt.com'],
    ['https://corp.example', 'https://foreign.invalid'],
    ['moz-extension://48b8cbcf', 'https://foreign.invalid'],
    ['hunter2', 'https://foreign.invalid'],
  ])('of the origin %s: %s', (raw, kept) => {
    expect(safeOrigin(raw)).toEqual(kept);
  });
});
