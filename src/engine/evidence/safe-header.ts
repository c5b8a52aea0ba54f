import {safeCookieName} from './cookie-names';
import {siteOf} from './hosts';
import {type NameValue, safeOrigin, safeUrl} from './safe-url';
import {kindOf, safeCode, safeDate, safeRayId, safeRequestId, shaped} from './safe-value';

type Keep = (value: string) => string | undefined;

const words =
  (...allowed: readonly string[]): Keep =>
  value =>
    allowed.includes(value.toLowerCase()) ? value.toLowerCase() : undefined;
const matching =
  (shape: RegExp): Keep =>
  value =>
    shaped(value, shape);
const integer = matching(/^\d{1,10}$/);
const date: Keep = value => {
  const iso = safeDate(value);
  return iso && new Date(iso).toUTCString();
};
const none: Keep = () => undefined;

const safePath: Keep = value => shaped(value, /^\/(?:api(?:\/(?:auth|accounts))?|auth|backend-api)?\/?$/);

/** A list whose known members stay and whose others become their kind. */
const list =
  (keep: Keep): Keep =>
  value =>
    value
      .split(',')
      .slice(0, 50)
      .map(part => part.trim())
      .map(part => keep(part) ?? kindOf(part))
      .join(', ');

const attributes: Readonly<Record<string, Keep>> = {
  path: safePath,
  domain: value => (siteOf(value.replace(/^\./, '').toLowerCase()) ? value.toLowerCase() : undefined),
  expires: date,
  'max-age': matching(/^-?\d{1,12}$/),
  samesite: words('lax', 'strict', 'none'),
};
const flags = new Set(['secure', 'httponly', 'partitioned']);

function safePair(pair: string): string {
  const at = pair.indexOf('=');
  return at < 0
    ? kindOf(pair.trim())
    : `${safeCookieName(pair.slice(0, at).trim())}=${kindOf(pair.slice(at + 1).trim())}`;
}

function safeAttribute(part: string): string {
  const at = part.indexOf('=');
  const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
  if (at < 0) return flags.has(name) ? name : kindOf(name);
  const value = part.slice(at + 1).trim();
  const keep = attributes[name];
  return keep ? `${name}=${keep(value) ?? kindOf(value)}` : kindOf(part.trim());
}

const setCookie: Keep = value => {
  const [pair = '', ...rest] = value.split(';').slice(0, 20);
  return [safePair(pair), ...rest.map(safeAttribute)].join('; ');
};
const cookie: Keep = value => value.split(';').slice(0, 400).map(safePair).join('; ');

const mimes = words(
  'text/html',
  'text/plain',
  'text/css',
  'text/javascript',
  'text/event-stream',
  'text/xml',
  'application/json',
  'application/javascript',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'application/manifest+json',
  'application/wasm',
  'multipart/form-data',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/svg+xml',
  'image/x-icon',
  'font/woff2',
);

/** `text/html; charset=utf-8` keeps both parts, an unknown type becomes its kind, parameters like boundaries go. */
export function safeMime(value: string): string {
  const [type = '', ...parameters] = value.split(';').map(part => part.trim().toLowerCase());
  const charset = parameters.find(part => /^charset="?[a-z0-9-]{2,20}"?$/.test(part));
  return [mimes(type) ?? kindOf(type), ...(charset ? [charset] : [])].join('; ');
}

const methods = list(words('get', 'head', 'post', 'put', 'patch', 'delete', 'options', '*'));
const headerName: Keep = value => (keeps.has(value.toLowerCase()) || value === '*' ? value.toLowerCase() : undefined);

/** Every header name that may be kept, with what its value may be. As of 2026-11-22, from captured logins. */
const keeps: ReadonlyMap<string, Keep> = new Map<string, Keep>([
  ['server', words('cloudflare', 'openresty', 'nginx', 'squid', 'zscaler', 'akamaighost', 'awselb/2.0', 'envoy')],
  ['cf-ray', safeRayId],
  ['cf-mitigated', words('challenge')],
  ['cf-cache-status', words('hit', 'miss', 'dynamic', 'bypass', 'expired', 'stale', 'revalidated', 'updating')],
  ['cf-error-type', integer],
  ['cf-error-origin', none],
  ['content-type', safeMime],
  ['content-length', integer],
  ['date', date],
  ['expires', date],
  ['last-modified', date],
  ['age', integer],
  ['retry-after', value => integer(value) ?? date(value)],
  ['location', safeUrl],
  ['referer', safeUrl],
  ['origin', safeOrigin],
  ['access-control-allow-origin', list(value => safeOrigin(value))],
  ['access-control-allow-credentials', words('true', 'false')],
  ['access-control-allow-methods', value => methods(value)?.toUpperCase()],
  ['access-control-allow-headers', list(value => headerName(value))],
  ['access-control-expose-headers', list(value => headerName(value))],
  ['access-control-max-age', integer],
  ['access-control-request-method', value => methods(value)?.toUpperCase()],
  ['access-control-request-headers', list(value => headerName(value))],
  ['sec-fetch-mode', words('cors', 'no-cors', 'navigate', 'same-origin', 'websocket')],
  ['sec-fetch-site', words('same-origin', 'same-site', 'cross-site', 'none')],
  ['sec-fetch-dest', words('document', 'empty', 'iframe', 'script', 'style', 'image', 'font', 'worker', 'websocket')],
  ['x-request-id', safeRequestId],
  ['x-oai-request-id', safeRequestId],
  ['x-openai-authorization-error', safeCode],
  ['openai-processing-ms', integer],
  ['strict-transport-security', matching(/^max-age=\d{1,10}(?:; (?:includeSubDomains|preload)){0,2}$/)],
  ['connection', words('keep-alive', 'close', 'upgrade')],
  ['transfer-encoding', words('chunked')],
  ['content-encoding', words('gzip', 'br', 'zstd', 'deflate')],
  ['cache-control', list(words('no-cache', 'no-store', 'private', 'public', 'must-revalidate', 'max-age=0'))],
  ['proxy-status', none],
  ['proxy-authenticate', none],
  ['via', none],
  ['set-cookie', setCookie],
  ['cookie', cookie],
  ...(
    'accept accept-encoding accept-language keep-alive link cf-ew-via x-powered-by content-disposition dnt te ' +
    ' authorization proxy-authorization user-agent host priority pragma vary ' +
    'alt-svc nel report-to server-timing content-security-policy x-csrf-token openai-sentinel-token oai-device-id ' +
    'oai-language x-error-json referrer-policy critical-ch accept-ch permissions-policy p3p etag upgrade ' +
    'sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform upgrade-insecure-requests x-oai-is x-oai-is-update ' +
    'cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy timing-allow-origin ' +
    'x-content-type-options x-frame-options x-robots-tag :method :path :scheme :authority :status'
  )
    .split(' ')
    .map(name => [name, none] as const),
]);

/** A header of which only what is known to be safe remains. Also the name is dropped when it is not a known one. */
export function safeHeader(name: string, value: string): NameValue {
  const keep = keeps.get(name.toLowerCase());
  if (!keep && /^x-\(header-\d{1,7}\)$/.test(name)) return {name, value: kindOf(value)};
  if (!keep) return {name: `x-(header-${Math.min(name.length, 9_999_999)})`, value: kindOf(value)};
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break inside a value is a sign of several headers
  if (/[\u0000-\u001f]/.test(value) || value.length > 20_000) return {name: name.toLowerCase(), value: kindOf(value)};
  return {name: name.toLowerCase(), value: keep(value) ?? kindOf(value)};
}
