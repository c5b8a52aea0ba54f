import type {Carrier} from './carrier';
import {answering, line, numberIn, rawHar, sending, step} from './har-file';

const extra = (fields: Readonly<Record<string, unknown>>) => rawHar({entry: fields});
const beside = (fields: Readonly<Record<string, unknown>>) => rawHar({log: {_loginDoctor: fields}});

/** All other fields: of HAR, of its exporters, and of our own files. */
export const elsewhere: readonly Carrier[] = [
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
            {id: s, title: s, startedDateTime: s, comment: s, pageTimings: {onLoad: numberIn(s), comment: s}, _x: s},
          ],
        },
      }),
  ],
  [
    'entry: times',
    s =>
      extra({
        startedDateTime: numberIn(s),
        time: numberIn(s),
        timings: {
          send: numberIn(s),
          wait: numberIn(s),
          receive: numberIn(s),
          blocked: numberIn(s),
          dns: s,
          _queued: numberIn(s),
          comment: s,
        },
      }),
  ],
  [
    'entry: times with fractions',
    s => extra({time: Number(`0.${numberIn(s)}`), timings: {wait: Number(`1.${numberIn(s)}`)}}),
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
          beforeRequest: {expires: s, eTag: s, lastAccess: s, hitCount: numberIn(s), comment: s},
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
        _transferSize: numberIn(s),
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
        _tab: numberIn(s),
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
          ].map(name => [name, {value: numberIn(s), from: 'body', note: s}]),
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
          trace: {value: {loc: s, colo: s, ip: s, ts: numberIn(s), http: s, [s]: s}, from: 'probe'},
        },
      }),
  ],
  ['entry: facts of another source', s => extra({_facts: {authCode: {value: 'invalid_state', from: s}}})],
  [
    'request: method, version, sizes',
    s =>
      rawHar({
        request: {method: s, httpVersion: s, headersSize: numberIn(s), bodySize: numberIn(s), comment: s, _x: s},
      }),
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
          headersSize: numberIn(s),
          bodySize: numberIn(s),
          _transferSize: numberIn(s),
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
            length: numberIn(s),
            sameSite: s,
            expires: numberIn(s),
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
      beside({
        cookieChanges: [{at: numberIn(s), name: s, domain: `${s}.openai.com`, storeId: s, removed: s, cause: s}],
      }),
  ],
  [
    'beside: sightings',
    s =>
      beside({
        sightings: [
          {
            at: s,
            url: `https://chatgpt.com/${s}`,
            tab: numberIn(s),
            store: s,
            status: numberIn(s),
            facts: {authCode: {value: s, from: 'page'}},
            requests: [{at: numberIn(s), url: s, status: numberIn(s), size: numberIn(s)}],
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
          watchingSince: numberIn(s),
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
  [
    'something in the place of numbered ids',
    s => rawHar({url: `${step}/(uuid-36~${s})?state=(hex-32~${s})&code=(id-29~${s.slice(0, 7)})`}),
  ],
  [
    'beside: a receipt',
    s =>
      beside({
        receipt: {
          [s]: {whole: 1},
          comments: {whole: numberIn(s), [s]: 1},
          titles: {whole: s},
          cookies: {text: numberIn(s)},
        },
      }),
  ],
];
