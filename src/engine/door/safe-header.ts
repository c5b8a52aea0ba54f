import {type Keep, listOf, matching, nothing, oneWord} from './keep';
import {kindOf, lengthOnly} from './kind-of';
import type {NameValue} from './raw';
import {safeCode} from './safe-code';
import {safeHttpDate, setCookie} from './safe-cookie';
import {safeMime} from './safe-mime';
import {safeCount, safeSeconds} from './safe-number';
import {safeCredentials, safeServer, safeVia} from './safe-proxy';
import {safeOrigin, safeUrl} from './safe-url';
import {safeRayId, safeRequestId} from './safe-value';

/** Sizes and milliseconds in headers: coarse when they are long, as everywhere. */
const size: Keep = value => (/^\d{1,12}$/.test(value) ? String(safeCount(Number(value), 0)) : undefined);

const method = oneWord('get', 'head', 'post', 'put', 'patch', 'delete', 'options', '*');
const methods = listOf(value => method(value)?.toUpperCase());
const headerName: Keep = value => (keeps.has(value.toLowerCase()) || value === '*' ? value.toLowerCase() : undefined);

/** Names that may be kept although their values may not. */
const onlyNames =
  'accept keep-alive link cf-error-origin cf-ew-via x-powered-by content-disposition ' +
  'last-modified access-control-max-age strict-transport-security transfer-encoding pragma vary proxy-status alt-svc nel report-to server-timing ' +
  'content-security-policy x-csrf-token openai-sentinel-token oai-device-id oai-language x-error-json referrer-policy ' +
  'critical-ch accept-ch permissions-policy p3p etag upgrade x-oai-is x-oai-is-update cross-origin-embedder-policy cross-origin-opener-policy ' +
  'cross-origin-resource-policy timing-allow-origin x-content-type-options x-frame-options x-robots-tag ' +
  'openai-version x-openai-proxy-wasm non-authoritative-reason origin-agent-cluster :status';

/**
 * Every header name of an answer, or of a question of CORS, that may be kept, with what its value may be. As of
 * 2026-11-22, from captured logins.
 */
const keeps: ReadonlyMap<string, Keep> = new Map<string, Keep>([
  ['server', safeServer],
  ['via', safeVia],
  ['cf-ray', safeRayId],
  ['cf-mitigated', oneWord('challenge')],
  ['cf-cache-status', oneWord('hit', 'miss', 'dynamic', 'bypass', 'expired', 'stale', 'revalidated', 'updating')],
  ['cf-error-type', matching(/^(?:1[01]\d\d|5[23]\d)$/)],
  ['content-type', safeMime],
  ['content-length', size],
  ['date', safeHttpDate],
  ['expires', safeHttpDate],
  ['age', safeSeconds],
  ['retry-after', value => safeSeconds(value) ?? safeHttpDate(value)],
  ['location', safeUrl],
  ['origin', safeOrigin],
  ['access-control-allow-origin', listOf(safeOrigin)],
  ['access-control-allow-credentials', oneWord('true', 'false')],
  ['allow', methods],
  ['access-control-allow-methods', methods],
  ['access-control-allow-headers', listOf(headerName)],
  ['access-control-expose-headers', listOf(headerName)],
  ['access-control-request-method', methods],
  ['access-control-request-headers', listOf(headerName)],
  ['sec-fetch-mode', oneWord('cors', 'no-cors', 'navigate', 'same-origin', 'websocket')],
  ['sec-fetch-site', oneWord('same-origin', 'same-site', 'cross-site', 'none')],
  ['x-request-id', safeRequestId],
  ['x-oai-request-id', safeRequestId],
  ['x-openai-authorization-error', safeCode],
  ['openai-processing-ms', size],
  ['connection', oneWord('keep-alive', 'close', 'upgrade')],
  ['content-encoding', oneWord('gzip', 'br', 'zstd', 'deflate')],
  ['cache-control', listOf(oneWord('no-cache', 'no-store', 'private', 'public', 'must-revalidate', 'max-age=0'))],
  ['authorization', safeCredentials],
  ['www-authenticate', safeCredentials],
  ['proxy-authenticate', safeCredentials],
  ['set-cookie', setCookie],
  ...onlyNames.split(' ').map(name => [name, nothing] as const),
]);

/** Longer values are no header of a login. */
const longest = 100_000;

/** A header whose name may be kept; what its value may not say becomes its kind. */
export const kept = (name: string, value: string, keep: Keep): NameValue => ({
  name,
  value: (value.length > longest ? undefined : keep(value)) ?? kindOf(value),
});

/** A header of which only what is known to be safe remains. Also the name is dropped when it is not a known one. */
export function safeHeader(name: string, value: string): NameValue {
  const known = name.toLowerCase();
  const keep = keeps.get(known);
  if (keep) return kept(known, value, keep);
  const cleaned = /^x-\(header-\d{1,5}\)$/.test(name) ? name : `x-${lengthOnly('header', name)}`;
  return {name: cleaned, value: kindOf(value)};
}
