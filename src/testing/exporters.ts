import {line} from './har-file';

/** The same step of a login, answered 409, as each exporter writes it. */

const url = 'https://auth.openai.com/api/accounts/authorize/continue';
const answer = '{"error":{"message":"Invalid client. Please start over.","code":"invalid_state"}}';
const date = '2026-11-22T03:40:00.123Z';
const sent = [line('Origin', 'https://auth.openai.com'), line('Cookie', 'oai-did=device-1; __cf_bm=abc.def')];
const got = [line('server', 'cloudflare'), line('cf-ray', '8e4f1c02ab3d61f7-NRT')];
const lowLevel = {headersSize: -1, bodySize: 20};

const log = (creator: string, entry: unknown, more = {}) => ({
  log: {version: '1.2', creator: {name: creator, version: '1'}, entries: [entry], ...more},
});

const chrome = {
  _connectionId: '4711',
  _initiator: {type: 'script', stack: {callFrames: [{functionName: 'submit', url: 'https://auth.openai.com/log-in'}]}},
  _priority: 'High',
  _resourceType: 'fetch',
  cache: {},
  connection: '443',
  pageref: 'page_1',
  request: {
    method: 'POST',
    url,
    httpVersion: 'http/2.0',
    headers: sent,
    queryString: [],
    cookies: [{name: 'oai-did', value: 'device-1', path: '/', sameSite: 'Lax'}],
    ...lowLevel,
    postData: {mimeType: 'application/json', text: '{"username":{"value":"a@b.example"}}'},
  },
  response: {
    status: 409,
    statusText: '',
    httpVersion: 'http/2.0',
    headers: got,
    cookies: [],
    content: {size: 85, mimeType: 'application/json', text: answer},
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
    _transferSize: 912,
    _error: null,
    _fetchedViaServiceWorker: false,
  },
  serverIPAddress: '[2606:4700::1]',
  startedDateTime: date,
  time: 200.5999999,
  timings: {
    blocked: 2.1,
    dns: -1,
    ssl: -1,
    connect: -1,
    send: 0.2,
    wait: 190.1,
    receive: 8.2,
    _blocked_queueing: 1,
    _workerStart: -1,
  },
};
const pages = [
  {
    startedDateTime: date,
    id: 'page_1',
    title: 'https://chatgpt.com/',
    pageTimings: {onContentLoad: null, onLoad: null},
  },
];

const firefox = {
  startedDateTime: '2026-11-22T12:40:00.123+09:00',
  request: {
    bodySize: 40,
    method: 'POST',
    url,
    httpVersion: 'HTTP/2',
    headers: sent,
    cookies: [
      {name: 'oai-did', value: 'device-1'},
      {name: '__cf_bm', value: 'abc.def'},
    ],
    queryString: [],
    headersSize: 800,
    postData: {mimeType: 'application/json', params: [], text: '{}'},
  },
  response: {
    status: 409,
    statusText: 'Conflict',
    httpVersion: 'HTTP/2',
    headers: [...got, line('set-cookie', 'oai-did=device-1; Path=/; Secure\n__cf_bm=x; HttpOnly')],
    cookies: [],
    content: {mimeType: 'application/json', size: 85, text: answer},
    redirectURL: '',
    headersSize: 500,
    bodySize: 585,
  },
  cache: {afterRequest: null},
  timings: {blocked: 0, dns: 0, connect: 0, ssl: 0, send: 0, wait: 190, receive: 0},
  time: 190,
  _securityState: 'secure',
  serverIPAddress: '104.18.0.1',
  connection: '443',
  pageref: 'page_1',
};

const safari = {
  pageref: 'page_0',
  startedDateTime: date,
  time: 190,
  request: {
    method: 'POST',
    url,
    httpVersion: 'HTTP/2',
    cookies: [],
    headers: sent,
    queryString: [],
    headersSize: null,
    bodySize: null,
  },
  response: {
    status: 409,
    statusText: '',
    httpVersion: 'HTTP/2',
    cookies: [
      {
        name: 'oai-did',
        value: 'x',
        expires: null,
        path: '/',
        domain: '.openai.com',
        httpOnly: false,
        secure: true,
        sameSite: 'Lax',
      },
    ],
    headers: got,
    content: {size: 85, compression: 0, mimeType: 'application/json', text: answer},
    redirectURL: null,
    headersSize: null,
    bodySize: null,
    _transferSize: 0,
  },
  cache: {},
  timings: {blocked: null, dns: -1, connect: -1, ssl: -1, send: null, wait: 190, receive: 0},
  serverIPAddress: '',
  _serverPort: 443,
  _fetchType: 'Network Load',
  _priority: 'high',
};

const playwright = {
  startedDateTime: date,
  time: -1,
  request: {
    method: 'POST',
    url,
    httpVersion: 'HTTP/2.0',
    cookies: [],
    headers: sent,
    queryString: [],
    headersSize: -1,
    bodySize: -1,
  },
  response: {
    status: 409,
    statusText: '',
    httpVersion: 'HTTP/2.0',
    cookies: [],
    headers: got,
    content: {size: -1, mimeType: 'application/json', text: Buffer.from(answer).toString('base64'), encoding: 'base64'},
    headersSize: -1,
    bodySize: -1,
    redirectURL: '',
    _transferSize: -1,
    _failureText: null,
  },
  cache: {},
  timings: {send: -1, wait: -1, receive: -1},
  pageref: 'page@1',
  _frameref: 'frame@1',
  _monotonicTime: 12345.678,
};

const charles = {
  startedDateTime: '2026-11-22T12:40:00.123+09:00',
  time: 190,
  request: {
    method: 'POST',
    url,
    httpVersion: 'HTTP/2.0',
    cookies: [],
    headers: sent,
    queryString: [],
    headersSize: 100,
    bodySize: 20,
    postData: {mimeType: 'application/json', text: '{}'},
  },
  response: {
    _charlesStatus: 'COMPLETE',
    status: 409,
    statusText: null,
    httpVersion: 'HTTP/2.0',
    cookies: [],
    headers: got,
    content: {
      size: 85,
      mimeType: 'application/json; charset=utf-8',
      text: Buffer.from(answer).toString('base64'),
      encoding: 'base64',
    },
    headersSize: 0,
    bodySize: 85,
  },
  serverIPAddress: '104.18.0.1',
  cache: {},
  timings: {dns: -1, connect: -1, ssl: -1, send: 0, wait: 190, receive: 0},
};

const mitmproxy = {
  startedDateTime: '2026-11-22T03:40:00.123456+00:00',
  time: 190.123456,
  request: {
    method: 'POST',
    url,
    httpVersion: 'HTTP/2.0',
    cookies: [{name: 'oai-did', value: 'device-1'}],
    headers: sent,
    queryString: [],
    headersSize: 100,
    bodySize: 20,
    postData: {mimeType: 'application/json', text: '{}', params: []},
  },
  response: {
    status: 409,
    statusText: '',
    httpVersion: 'HTTP/2.0',
    cookies: [],
    headers: got,
    content: {size: 85, compression: 0, mimeType: 'application/json', text: answer},
    redirectURL: '',
    headersSize: 100,
    bodySize: 85,
  },
  cache: {},
  timings: {connect: -1.0, ssl: -1.0, send: 1.2, receive: 3.4, wait: 5.6},
  serverIPAddress: '104.18.0.1',
};

const fiddler = {
  pageref: 'page_1',
  startedDateTime: '2026-11-22T12:40:00.1234567+09:00',
  time: 190,
  request: {
    method: 'POST',
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: sent,
    queryString: [],
    headersSize: 100,
    bodySize: 20,
    postData: {mimeType: 'application/json', text: '{}'},
  },
  response: {
    status: 409,
    statusText: 'Conflict',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: got,
    content: {size: 85, compression: 0, mimeType: 'application/json', text: answer},
    redirectURL: '',
    headersSize: 100,
    bodySize: 85,
  },
  cache: {},
  timings: {blocked: -1, dns: 0, connect: 0, ssl: 0, send: 0, wait: 190, receive: 0},
  comment: '[#12]',
  connection: 'ClientPort:51234;EgressPort:51235',
};

const sanitized = {
  ...chrome,
  request: {...chrome.request, headers: [sent[0]], cookies: []},
  response: {...chrome.response, cookies: []},
};

export const exporters: Readonly<Record<string, unknown>> = {
  'Chrome, sanitized': log('WebInspector', sanitized, {pages}),
  'Chrome, with sensitive data': log('WebInspector', chrome, {pages}),
  Firefox: log('Firefox', firefox, {pages, browser: {name: 'Firefox', version: '153.0'}}),
  Safari: log('WebKit Web Inspector', safari, {pages: [{...pages[0], id: 'page_0', title: null}]}),
  Playwright: log('Playwright', playwright, {browser: {name: 'chromium', version: '156.0'}}),
  Charles: log('Charles Proxy', charles),
  mitmproxy: log('mitmproxy', mitmproxy, {pages: []}),
  Fiddler: log('Fiddler', fiddler, {comment: 'exported', pages: []}),
};
