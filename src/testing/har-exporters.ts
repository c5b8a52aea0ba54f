import {beginning} from './builders';
import type {Exchange, Trouble} from './har';
import type {RawHar} from './har-file';

/**
 * The same traffic as different programs write it down. Chromium and Playwright as measured with 156 and 1.64; the others
 * after their public sources: har-builder.js (Firefox), HARBuilder.js (Safari), savehar.py (mitmproxy); Charles and
 * Fiddler after files of theirs.
 */

interface Style {
  readonly creator: string;
  readonly title?: boolean;
  readonly typed?: boolean;
  readonly cookies?: boolean;
  readonly bodies?: 'text' | 'base64' | 'none';
  readonly time?: (iso: string) => string;
  /** The fields of an answer that never came, or was kept from the page; undefined: the program never saw the request. */
  readonly trouble: (trouble: Trouble, answer: Fields) => Fields | undefined;
  readonly more?: (exchange: Exchange) => Fields;
  /** It does not write down how the browser asks for leave. */
  readonly hidesPreflights?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const titled = (name: string) => name.replace(/(^|-)\w/g, letter => letter.toUpperCase());

const lines = (headers: Readonly<Record<string, string>>, {title}: Style) =>
  Object.entries(headers).map(([name, value]) => ({name: title ? titled(name) : name, value}));

const cookieValue = 'v'.repeat(40);

function requestOf(exchange: Exchange, style: Style): Fields {
  const {cookies, method, url, sent} = exchange;
  const shown = style.cookies === false ? [] : cookies;
  const cookie = shown.map(name => `${name}=${cookieValue}`).join('; ');
  return {
    method,
    url,
    httpVersion: 'HTTP/2.0',
    headers: lines({...sent, ...(cookie && {cookie})}, style),
    cookies: shown.map(name => ({name, value: cookieValue})),
    queryString: [...new URL(url).searchParams].map(([name, value]) => ({name, value})),
    headersSize: -1,
    bodySize: method === 'POST' ? 20 : 0,
    ...(method === 'POST' && {postData: {mimeType: 'application/json', text: '{"username":"someone@example.com"}'}}),
  };
}

function contentOf({body, got}: Exchange, {bodies = 'text'}: Style): Fields {
  const content = {size: body.length, mimeType: got['content-type'] ?? 'x-unknown'};
  if (bodies === 'none') return {...content, comment: 'Response bodies are not included.'};
  return bodies === 'base64'
    ? {...content, text: Buffer.from(body).toString('base64'), encoding: 'base64'}
    : {...content, text: body};
}

function responseOf(exchange: Exchange, style: Style): Fields | undefined {
  const {status, got, setCookies, trouble} = exchange;
  const set = style.cookies === false ? [] : setCookies;
  const answer = {
    status,
    statusText: status === 200 ? 'OK' : '',
    httpVersion: 'HTTP/2.0',
    headers: [
      ...lines(got, style),
      ...set.map(name => ({
        name: style.title ? 'Set-Cookie' : 'set-cookie',
        value: `${name}=${cookieValue}; Path=/; Secure`,
      })),
    ],
    cookies: set.map(name => ({name, value: cookieValue})),
    content: contentOf(exchange, style),
    redirectURL: got.location ?? '',
    headersSize: -1,
    bodySize: exchange.body.length,
  };
  return trouble ? style.trouble(trouble, answer) : answer;
}

function entryOf(exchange: Exchange, style: Style): readonly Fields[] {
  const response = responseOf(exchange, style);
  if (!response || (style.hidesPreflights && exchange.kind === 'preflight')) return [];
  const iso = new Date(beginning + exchange.at * 1000).toISOString();
  return [
    {
      startedDateTime: style.time?.(iso) ?? iso,
      time: 120.4,
      request: requestOf(exchange, style),
      response,
      cache: {},
      timings: {blocked: 1.1, dns: -1, connect: -1, ssl: -1, send: 0.2, wait: 110.1, receive: 9},
      ...(style.typed && {_resourceType: exchange.kind === 'iframe' ? 'document' : exchange.kind}),
      ...(exchange.address && {serverIPAddress: exchange.address}),
      ...style.more?.(exchange),
    },
  ];
}

const nothing: Fields = {
  status: 0,
  statusText: '',
  httpVersion: '',
  headers: [],
  cookies: [],
  content: {size: 0, mimeType: 'x-unknown'},
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};

const chromeErrors: Readonly<Record<Trouble, string>> = {
  offline: 'net::ERR_INTERNET_DISCONNECTED',
  certificate: 'net::ERR_CERT_AUTHORITY_INVALID',
  'name-not-found': 'net::ERR_NAME_NOT_RESOLVED',
  withheld: 'net::ERR_FAILED',
  aborted: 'net::ERR_ABORTED',
  blocked: 'net::ERR_BLOCKED_BY_CLIENT',
  'sent-round': 'net::ERR_TOO_MANY_REDIRECTS',
  reset: 'net::ERR_CONNECTION_RESET',
  'timed-out': 'net::ERR_TIMED_OUT',
  policy: 'net::ERR_BLOCKED_BY_ADMINISTRATOR',
  proxy: 'net::ERR_PROXY_CONNECTION_FAILED',
  'local-network': 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
};

/** Of a connection that was not opened DevTools only writes down what Chromium says of it, among its messages. */
function unopened({at, kind, status, trouble}: Exchange): Fields {
  if (kind !== 'websocket' || (status === 101 && !trouble)) return {};
  const why = trouble
    ? `Error in connection establishment: ${chromeErrors[trouble]}`
    : `Error during WebSocket handshake: Unexpected response code: ${status}`;
  return {response: nothing, _webSocketMessages: [{type: 'error', time: at, opcode: -1, data: why}]};
}

/** The headers of a withheld answer are there, its text is not; what was never sent has no answer. */
const keptBack = (answer: Fields): Fields =>
  answer.status === 0 ? nothing : {...answer, content: {size: 0, mimeType: 'x-unknown'}};

const chrome: Style = {
  creator: 'WebInspector',
  typed: true,
  trouble: (trouble, answer) => ({
    ...(trouble === 'withheld' ? keptBack(answer) : nothing),
    _error: chromeErrors[trouble],
  }),
  more: exchange => ({
    _initiator:
      exchange.kind === 'preflight'
        ? {type: 'preflight', url: exchange.url}
        : {type: 'script', stack: {callFrames: [{url: `${exchange.from}/assets/app.js`}]}},
    _priority: 'High',
    connection: '443',
    ...unopened(exchange),
  }),
};

const firefox: Style = {
  creator: 'Firefox',
  time: iso => new Date(Date.parse(iso) + 9 * 3_600_000).toISOString().replace('Z', '+09:00'),
  trouble: (trouble, answer) => (trouble === 'withheld' ? keptBack(answer) : nothing),
  more: () => ({_securityState: 'secure', pageref: 'page_1'}),
};

const safariSentences: Readonly<Record<Trouble, string>> = {
  offline: 'The Internet connection appears to be offline.',
  certificate: 'The certificate for this server is invalid.',
  'name-not-found': 'A server with the specified hostname could not be found.',
  withheld: 'Origin https://auth.openai.com is not allowed by Access-Control-Allow-Origin. Status code: 200',
  aborted: 'Load request cancelled',
  blocked: 'The URL was blocked by a content blocker',
  'sent-round': 'too many HTTP redirects',
  reset: 'The network connection was lost.',
  'timed-out': 'The request timed out.',
  policy: 'The URL was blocked by a content blocker',
  proxy: 'There was a problem communicating with the web proxy server (HTTP).',
  'local-network': 'Could not connect to the server.',
};

const proxied =
  (lookup: Fields): Style['trouble'] =>
  (trouble, answer) => {
    if (trouble === 'withheld') return answer.status === 0 ? undefined : answer;
    // Without a line it finds no name either; of a certificate that the browser refuses it sees no request.
    return trouble === 'name-not-found' || trouble === 'offline' ? {...nothing, ...lookup} : undefined;
  };

const charlesPage =
  '<html><head><title>Charles Error Report</title></head><body>Name lookup failed for remote host</body></html>';
const fiddlerPage =
  '[Fiddler] DNS Lookup for "auth.openai.com" failed. System.Net.Sockets.SocketException No such host is known';

export const styles = {
  chrome,
  'chrome-sanitized': {...chrome, cookies: false},
  'chrome-base64': {...chrome, bodies: 'base64'},
  firefox,
  'firefox without bodies': {...firefox, bodies: 'none'},
  safari: {
    creator: 'WebKit Web Inspector',
    title: true,
    hidesPreflights: true,
    trouble: trouble => ({...nothing, _error: safariSentences[trouble]}),
    more: () => ({_fetchType: 'Network Load', _priority: 'high'}),
  },
  playwright: {
    creator: 'Playwright',
    typed: true,
    hidesPreflights: true,
    bodies: 'base64',
    trouble: trouble => ({...nothing, status: -1, _failureText: chromeErrors[trouble]}),
    more: ({issuer}) => ({
      _frameref: 'frame@1',
      _monotonicTime: 1234.5,
      ...(issuer && {_securityDetails: {protocol: 'TLS 1.3', subjectName: 'chatgpt.com', issuer}}),
    }),
  },
  charles: {
    creator: 'Charles Proxy',
    title: true,
    trouble: proxied({
      status: 503,
      headers: [{name: 'Content-Type', value: 'text/html'}],
      content: {size: 120, mimeType: 'text/html', text: charlesPage},
      redirectURL: null,
      _charlesStatus: 'FAILED',
    }),
  },
  mitmproxy: {
    creator: 'mitmproxy',
    time: iso => iso.replace('Z', '456+00:00'),
    trouble: proxied({content: {}, _error: '[Errno -2] Name or service not known'}),
  },
  fiddler: {
    creator: 'Fiddler',
    title: true,
    time: iso => iso.replace('Z', '0000+00:00'),
    trouble: proxied({
      status: 502,
      statusText: 'Fiddler - DNS Lookup Failed',
      headers: [{name: 'Content-Type', value: 'text/html; charset=UTF-8'}],
      content: {size: 120, mimeType: 'text/html', text: fiddlerPage},
    }),
    more: ({at}) => ({comment: `[#${at}]`, connection: 'ClientPort:53213;EgressPort:53214'}),
  },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

/** Of a request that got no answer, these programs only know what was meant to be sent. */
const isBare = ({trouble, status}: Exchange, name: StyleName) =>
  trouble !== undefined && (name === 'playwright' || (name.startsWith('chrome') && status === 0));

const asSeen = (exchange: Exchange, name: StyleName): Exchange =>
  isBare(exchange, name) ? {...exchange, sent: {referer: `${exchange.from}/`}, cookies: []} : exchange;

/** @param arrange changes the order in which the entries stand in the file */
export function exported(
  exchanges: readonly Exchange[],
  name: StyleName,
  arrange = (entries: readonly Fields[]): readonly Fields[] => entries,
): RawHar {
  const style: Style = styles[name];
  const entries = [...exchanges]
    .sort((one, other) => one.at - other.at)
    .flatMap(exchange => entryOf(asSeen(exchange, name), style));
  return {
    log: {
      version: '1.2',
      creator: {name: style.creator, version: '1.0'},
      pages: [{id: 'page_1', startedDateTime: new Date(beginning).toISOString(), title: 'ChatGPT', pageTimings: {}}],
      entries: arrange(entries),
    },
  };
}
