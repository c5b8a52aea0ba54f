import {type Facts, factsFrom} from './facts';
import type {NameValue} from './safe-url';
import {safeCode, safeRayId, safeRequestId} from './safe-value';

/** The first header of that lower-case name. */
export const headerIn = (headers: readonly NameValue[], name: string) =>
  headers.find(header => header.name.toLowerCase() === name)?.value;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Base64 or base64url, padding optional; undefined when it is neither. */
export function fromBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

export const jsonFromBase64 = (text: string): unknown => json(fromBase64(text) ?? '');

/** `x-error-json` is base64 of `{"identity_error_code": …}` or `{"error": {"code": …}}`. */
function codeInErrorHeader(value: string | undefined): string | undefined {
  const body = value && value.length < 5000 ? jsonFromBase64(value) : undefined;
  if (typeof body !== 'object' || body === null) return undefined;
  const {identity_error_code, error} = body as {identity_error_code?: unknown; error?: {code?: unknown}};
  return safeCode(identity_error_code) ?? safeCode(error?.code);
}

/** What the headers of an answer say, before their values are dropped. */
export function readHeaders(headers: readonly NameValue[]): Facts {
  const edgeCode = Number(headerIn(headers, 'cf-error-type'));
  return factsFrom('header', {
    rayId: safeRayId(headerIn(headers, 'cf-ray')),
    requestId: safeRequestId(headerIn(headers, 'x-request-id') ?? headerIn(headers, 'x-oai-request-id')),
    authCode:
      safeCode(headerIn(headers, 'x-openai-authorization-error')) ??
      codeInErrorHeader(headerIn(headers, 'x-error-json')),
    edgeCode: edgeCode >= 1000 && edgeCode < 1200 ? edgeCode : undefined,
  });
}
