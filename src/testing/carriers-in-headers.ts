import type {Carrier} from './carrier';
import {answering, numberIn, rawHar, sending} from './har-file';

const requestHeaders = (
  'cookie authorization proxy-authorization referer origin host user-agent accept accept-language x-csrf-token ' +
  'openai-sentinel-token oai-device-id sec-ch-ua access-control-request-headers access-control-request-method ' +
  'sec-fetch-dest sec-fetch-mode content-type content-length :authority :path x-api-key dpop if-none-match'
).split(' ');

const responseHeaders = (
  'set-cookie location date expires last-modified age retry-after server via cf-ray cf-mitigated cf-cache-status ' +
  'cf-error-type cf-error-origin content-type content-length content-encoding content-disposition etag alt-svc nel ' +
  'report-to server-timing link vary www-authenticate proxy-authenticate proxy-status p3p cache-control connection ' +
  'access-control-allow-origin access-control-allow-headers access-control-allow-methods access-control-expose-headers ' +
  'access-control-allow-credentials access-control-max-age strict-transport-security x-openai-authorization-error ' +
  'x-error-json x-request-id x-oai-request-id x-oai-is-update openai-processing-ms transfer-encoding content-security-policy x-vendor-user'
).split(' ');

/** The same value in forms that a header may have without being well-formed. */
const malformed: ReadonlyArray<readonly [how: string, form: (secret: string) => string]> = [
  ['alone', secret => secret],
  ['after a good word', secret => `cloudflare ${secret}`],
  ['in a list', secret => `no-cache, ${secret}, 1.1 ${secret} (squid)`],
  ['as a parameter', secret => `text/html; charset=${secret}; max-age=${secret}`],
  ['on a second line', secret => `120\r\n${secret}`],
  ['behind a scheme', secret => `Bearer ${secret}`],
];

/** Every header that may be kept, well-formed or not. */
export const inHeaders: readonly Carrier[] = malformed.flatMap(([how, form]) => [
  ...requestHeaders.map((name): Carrier => [`request ${name}, ${how}`, secret => sending(name, form(secret))]),
  ...responseHeaders.map((name): Carrier => [`response ${name}, ${how}`, secret => answering(name, form(secret))]),
]);

/** Cookies, their names and their attributes. */
export const inCookies: readonly Carrier[] = [
  ...['Path', 'Domain', 'Expires', 'Max-Age', 'SameSite', 'Priority', 'constructor', '__proto__', 'toString', 'id'].map(
    (name): Carrier => [
      `Set-Cookie ${name}`,
      secret => answering('Set-Cookie', `oai-did=1; ${name}=${secret}; Secure`),
    ],
  ),
  ['Set-Cookie Path below a known one', secret => answering('set-cookie', `a=b; Path=/api/${secret}`)],
  ['Set-Cookie Domain of ours', secret => answering('set-cookie', `a=b; Domain=${secret}.chatgpt.com`)],
  ['Set-Cookie flag', secret => answering('set-cookie', `a=b; ${secret}`)],
  ['Set-Cookie name', secret => answering('set-cookie', `${secret}=1; Path=/`)],
  ['second Set-Cookie of a line', secret => answering('set-cookie', `a=1; Secure\nb=${secret}; Path=/\n${secret}=2`)],
  ['Cookie name', secret => sending('Cookie', `a=b; ${secret}=1; oai-login-csrf_${secret}=2; usc_${secret}=3`)],
  ['Cookie without a name', secret => sending('cookie', `${secret}; =${secret}`)],
  ['session token chunk', secret => sending('cookie', `__Secure-next-auth.session-token.0=${secret}`)],
  ['listed cookies', secret => rawHar({request: {cookies: [{name: secret, value: secret, path: secret}]}})],
  [
    'listed cookies of the answer',
    secret =>
      rawHar({
        response: {
          cookies: [
            {
              name: 'oai-did',
              value: secret,
              path: `/${secret}`,
              domain: `${secret}.openai.com`,
              expires: numberIn(secret),
            },
            {name: `__cf_bm_${secret}`, value: '', comment: secret, sameSite: secret, domain: secret, expires: secret},
          ],
        },
      }),
  ],
];
