import {answering, body, line, type RawHar, rawHar, sending, step} from './har-file';
import {percent} from './leaks';

/** A place of a HAR file in which something secret may stand. */
export type Carrier = readonly [place: string, plant: (secret: string) => RawHar];

const number = (secret: string) => (/^\d{1,15}$/.test(secret) ? Number(secret) : secret);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
const at = (query: string) => rawHar({url: `${step}${query}`});
const extra = (fields: Readonly<Record<string, unknown>>) => rawHar({entry: fields});
const beside = (fields: Readonly<Record<string, unknown>>) => rawHar({log: {_loginDoctor: fields}});

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

const headers: readonly Carrier[] = malformed.flatMap(([how, form]) => [
  ...requestHeaders.map((name): Carrier => [`request ${name}, ${how}`, secret => sending(name, form(secret))]),
  ...responseHeaders.map((name): Carrier => [`response ${name}, ${how}`, secret => answering(name, form(secret))]),
]);

const cookieAttributes: readonly Carrier[] = [
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
              expires: number(secret),
            },
            {name: `__cf_bm_${secret}`, value: '', comment: secret, sameSite: secret, domain: secret, expires: secret},
          ],
        },
      }),
  ],
];

const addresses: readonly Carrier[] = [
  ['address: known parameters', s => at(`?code=${s}&state=${s}&login_hint=${s}&nonce=${s}&client_id=${s}`)],
  [
    'address: parameters with few values',
    s => at(`?error=${s}&prompt=${s}&screen_hint=${s}&csrf=${s}&ray=${s}&json=${s}`),
  ],
  ['address: an error page', s => rawHar({url: `https://chatgpt.com/auth/error?error=${s}&error_description=${s}`})],
  ['address: an unknown parameter', s => at(`?${s}=1&user_${s}=${s}`)],
  ['address: path', s => rawHar({url: `https://chatgpt.com/c/${s}/api/${s}`})],
  ['address: fragment', s => at(`#access_token=${s}`)],
  ['address: user and password', s => rawHar({url: `https://${s}:${s}@chatgpt.com/`})],
  ['address: a host of ours', s => rawHar({url: `https://${s}.chatgpt.com/`})],
  ['address: a foreign host', s => rawHar({url: `https://${s}.example.com:8443/${s}?${s}=${s}`})],
  ['address: a host alone', s => rawHar({url: `https://${s}/`})],
  ['address: no address', s => rawHar({url: s})],
  ['address: of data', s => rawHar({url: `data:text/plain,${s}`})],
  ['address: blob', s => rawHar({url: `blob:https://chatgpt.com/${s}`})],
  ['address: in an address', s => at(`?callbackUrl=${percent(`https://chatgpt.com/?code=${s}`)}`)],
  [
    'address: payload of the error page',
    s =>
      rawHar({
        url: `https://auth.openai.com/error?session_id=${s}&payload=${percent(base64(JSON.stringify({kind: s, errorCode: s, user: s})))}`,
      }),
  ],
  ['queryString', s => rawHar({request: {queryString: [{name: s, value: s, comment: s}]}})],
  [
    'Location',
    s => answering('Location', `https://chatgpt.com/api/auth/callback/openai?code=${s}&state=${s}&error=${s}`),
  ],
  ['Location, relative', s => answering('location', `/log-in/${s}?${s}`)],
  ['Location, to the employer', s => answering('location', `https://${s}.example.com/adfs/${s}?SAMLRequest=${s}`)],
  ['redirectURL', s => rawHar({response: {redirectURL: `https://chatgpt.com/${s}?code=${s}`}})],
  ['redirectURL, relative', s => rawHar({response: {redirectURL: s}})],
  ['Referer', s => sending('Referer', `https://auth.openai.com/u/login?state=${s}#${s}`)],
];

const bodies: readonly Carrier[] = [
  [
    'form',
    s =>
      rawHar({
        request: {
          postData: {
            mimeType: `application/x-www-form-urlencoded; boundary=${s}`,
            text: `password=${s}`,
            params: [{name: s, value: s, fileName: s, contentType: s, comment: s}],
            comment: s,
          },
        },
      }),
  ],
  [
    'multipart form',
    s =>
      rawHar({
        request: {
          postData: {
            mimeType: `multipart/form-data; boundary=${s}`,
            text: `--${s}\r\nContent-Disposition: form-data; name="${s}"\r\n\r\n${s}`,
          },
        },
      }),
  ],
  [
    'GraphQL',
    s =>
      rawHar({
        request: {
          postData: {
            mimeType: 'application/json',
            text: JSON.stringify({query: `{user(id: "${s}") {id}}`, variables: {s}}),
          },
        },
      }),
  ],
  [
    'SAMLResponse',
    s => rawHar({request: {postData: {mimeType: s, text: `SAMLResponse=${base64(`<NameID>${s}</NameID>`)}`}}}),
  ],
  [
    'session answer',
    s =>
      rawHar({
        url: 'https://chatgpt.com/api/auth/session',
        response: {
          status: 200,
          content: {
            size: number(s),
            mimeType: 'application/json',
            text: JSON.stringify({user: {id: s, email: s}, expires: s, accessToken: s, error: s, [s]: s}),
          },
        },
      }),
  ],
  [
    'token answer',
    s => body(JSON.stringify({access_token: s, refresh_token: s, id_token: s, code: s, type: s, message: s})),
  ],
  [
    'error answer',
    s => body(JSON.stringify({error: {code: s, message: s, param: s, type: s}, detail: {code: s}, status: s})),
  ],
  [
    'answer in base64',
    s => body(base64(JSON.stringify({error: {code: s}, detail: s})), 'application/json', {encoding: 'base64'}),
  ],
  [
    'error page',
    s =>
      body(
        `<html><title>${escaped(s)}</title><p>An error occurred (${s}). (error=${s}) help.openai.com</p><p>Route Error (400 ${s}): {"code": "${s}"}</p></html>`,
        'text/html',
      ),
  ],
  [
    'block page',
    s => body(`<div class="cf-error-details">Error code: 1020 Ray ID: ${s} IP: ${s} ${s}</div>`, 'text/html'),
  ],
  [
    'page with data for its script',
    s => body(`<script>window.__data={"token":"${escaped(s)}","errorCode":"${s}"}</script>`, 'text/html'),
  ],
  [
    'trace',
    s =>
      rawHar({
        url: 'https://chatgpt.com/cdn-cgi/trace',
        response: {
          status: 200,
          content: {
            size: 1,
            mimeType: 'text/plain',
            text: ['fl', 'h', 'ip', 'ts', 'uag', 'colo', 'http', 'loc', 'tls', 'warp', 'gateway', 'kex', s]
              .map(name => `${name}=${s}`)
              .join('\n'),
          },
        },
      }),
  ],
  [
    'content',
    s =>
      rawHar({
        response: {content: {size: number(s), mimeType: s, encoding: s, compression: number(s), comment: s, text: s}},
      }),
  ],
  ['chat', s => body(`data: {"message": {"content": {"parts": ["${s}"]}}}\n\n`, 'text/event-stream')],
];

const anywhere: readonly Carrier[] = [
  [
    'log: creator, browser, version, comment',
    s =>
      rawHar({
        log: {
          version: s,
          comment: s,
          creator: {name: s, version: s, comment: s},
          browser: {name: s, version: s},
          _user: s,
          [s]: s,
        },
      }),
  ],
  [
    'pages',
    s =>
      rawHar({
        log: {
          pages: [
            {id: s, title: s, startedDateTime: s, comment: s, pageTimings: {onLoad: number(s), comment: s}, _x: s},
          ],
        },
      }),
  ],
  [
    'entry: times',
    s =>
      extra({
        startedDateTime: number(s),
        time: number(s),
        timings: {
          send: number(s),
          wait: number(s),
          receive: number(s),
          blocked: number(s),
          dns: s,
          _queued: number(s),
          comment: s,
        },
      }),
  ],
  [
    'entry: times with fractions',
    s => extra({time: Number(`0.${number(s)}`), timings: {wait: Number(`1.${number(s)}`)}}),
  ],
  ['entry: address and connection', s => extra({serverIPAddress: s, connection: s, pageref: s, comment: s})],
  [
    'entry: initiator',
    s =>
      extra({
        _initiator: {
          type: s,
          url: `https://chatgpt.com/${s}`,
          stack: {callFrames: [{functionName: s, url: s, scriptId: s}], parent: {description: s}},
        },
      }),
  ],
  ['entry: initiator origin', s => extra({_initiatorOrigin: `https://${s}`})],
  ['entry: WebSocket messages', s => extra({_webSocketMessages: [{type: 'send', time: 1, opcode: 1, data: s}]})],
  ['entry: event source messages', s => extra({_eventSourceMessages: [{time: 1, eventName: s, eventId: s, data: s}]})],
  [
    'entry: cache',
    s =>
      extra({
        cache: {
          beforeRequest: {expires: s, eTag: s, lastAccess: s, hitCount: number(s), comment: s},
          afterRequest: {eTag: s},
          comment: s,
        },
      }),
  ],
  [
    'entry: unknown extras',
    s =>
      extra({
        _securityDetails: {subjectName: s},
        _frameref: s,
        _priority: s,
        _transferSize: number(s),
        _connectionId: s,
        [s]: s,
      }),
  ],
  ['entry: error', s => extra({_error: `net::ERR_${s.toUpperCase()}`, _failureText: s})],
  [
    'entry: error in words',
    s => extra({_error: `The certificate of ${s} is not trusted because it is self-signed ${s}`}),
  ],
  ['answer: error', s => rawHar({response: {_error: `NS_ERROR_${s}`, _failureText: s}})],
  ["answer: error of the names' shape", s => rawHar({response: {_error: s}})],
  [
    'entry: our own fields',
    s =>
      extra({
        _id: s,
        _tab: number(s),
        _store: s,
        _address: s,
        _resourceType: s,
        _fromCache: s,
        _private: s,
        _seenBy: s,
      }),
  ],
  [
    'entry: prototype names',
    s => extra({_resourceType: '__proto__', constructor: s, toString: s, ['__proto__']: {_error: s, _store: s}}),
  ],
  ['entry: a chain of redirects', s => extra({_id: `${s}/0`, _resourceType: 'constructor'})],
  [
    'entry: facts',
    s =>
      extra({
        _facts: Object.fromEntries(
          [
            'edgeCode',
            'authCode',
            'pageStatus',
            'page',
            'session',
            'sessionError',
            'sessionExpires',
            'tokenExpires',
            'message',
            s,
          ].map(name => [name, {value: number(s), from: 'body', note: s}]),
        ),
      }),
  ],
  [
    'entry: facts in text',
    s =>
      extra({
        _facts: Object.fromEntries(
          ['authCode', 'sessionError', 'rayId', 'message', 'sessionExpires'].map(name => [
            name,
            {value: s, from: 'url'},
          ]),
        ),
      }),
  ],
  [
    'entry: facts in lists',
    s =>
      extra({
        _facts: {
          jsonKeys: {value: [s, {s}], from: 'body'},
          trace: {value: {loc: s, colo: s, ip: s, ts: number(s), http: s, [s]: s}, from: 'probe'},
        },
      }),
  ],
  ['entry: facts of another source', s => extra({_facts: {authCode: {value: 'invalid_state', from: s}}})],
  [
    'request: method, version, sizes',
    s => rawHar({request: {method: s, httpVersion: s, headersSize: number(s), bodySize: number(s), comment: s, _x: s}}),
  ],
  [
    'request: header names',
    s =>
      rawHar({
        request: {
          headers: [line(s, '1'), line(`x-${s}`, s), line(`x-(header-${s})`, s), {name: 'age', value: '1', comment: s}],
        },
      }),
  ],
  [
    'answer: status text, version, sizes',
    s =>
      rawHar({
        response: {
          statusText: s,
          httpVersion: s,
          headersSize: number(s),
          bodySize: number(s),
          _transferSize: number(s),
          comment: s,
        },
      }),
  ],
  ['answer: a number as status', s => rawHar({response: {status: /^\d+$/.test(s) ? Number(s) : 200}})],
  ['answer: header names', s => answering(s, 'a')],
  [
    'beside: cookies',
    s =>
      beside({
        cookies: [
          {
            name: s,
            domain: s,
            path: `/${s}`,
            length: number(s),
            sameSite: s,
            expires: number(s),
            storeId: s,
            partition: `https://${s}`,
            value: s,
          },
          {name: `usc_${s}`, domain: `.${s}.chatgpt.com`, expires: s},
        ],
      }),
  ],
  [
    'beside: cookie changes',
    s =>
      beside({cookieChanges: [{at: number(s), name: s, domain: `${s}.openai.com`, storeId: s, removed: s, cause: s}]}),
  ],
  [
    'beside: sightings',
    s =>
      beside({
        sightings: [
          {
            at: s,
            url: `https://chatgpt.com/${s}`,
            tab: number(s),
            store: s,
            status: number(s),
            facts: {authCode: {value: s, from: 'page'}},
            requests: [{at: number(s), url: s, status: number(s), size: number(s)}],
            failedResources: [s, `https://${s}.openai.com/`],
            policyViolations: [{directive: s, blocked: s}],
            title: s,
          },
        ],
      }),
  ],
  [
    'beside: environment',
    s =>
      beside({
        environment: {
          extensionVersion: s,
          browser: `Chrome ${s}`,
          system: s,
          language: s,
          timeZone: `Asia/${s}`,
          permissionGranted: s,
          watchingSince: number(s),
          lookedAt: s,
          user: s,
        },
      }),
  ],
  [
    'beside: environment, another way',
    s => beside({environment: {browser: s, system: `mac ${s}`, timeZone: s, language: `en-${s}`}}),
  ],
  [
    'beside: diagnosis and anything else',
    s => beside({diagnosis: {findings: [{id: s, facts: {code: s}}]}, note: s, [s]: s}),
  ],
  [
    'something in the place of kinds',
    s => sending('cookie', `oai-did=(text-${s}); (cookie-${s})=1; a=(jwt-12 ${s} exp ${s})`),
  ],
];

/** Every place of a HAR file where secrets have been seen, or could be put. */
export const carriers: readonly Carrier[] = [...headers, ...cookieAttributes, ...addresses, ...bodies, ...anywhere];
