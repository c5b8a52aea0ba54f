import {type Facts, factsFrom} from '../evidence/facts';
import {jsonFromBase64} from './base64';
import {type NameValue, record} from './raw';
import {safeCode} from './safe-code';
import {integerIn, safeRayId, safeRequestId} from './safe-value';

/** The first header of that lower-case name. */
export const headerIn = (headers: readonly NameValue[], name: string) =>
  headers.find(header => header.name.toLowerCase() === name)?.value;

/** `x-error-json` is base64 of `{"identity_error_code": …}` or `{"error": {"code": …}}`. */
function codeInErrorHeader(value: string | undefined): string | undefined {
  const {identity_error_code, error} = record(value && value.length < 5000 ? jsonFromBase64(value) : undefined);
  return safeCode(identity_error_code) ?? safeCode(record(error).code);
}

/** What the headers of an answer say, before their values are dropped. */
export function readHeaders(headers: readonly NameValue[]): Facts {
  return factsFrom('header', {
    rayId: safeRayId(headerIn(headers, 'cf-ray')),
    requestId: safeRequestId(headerIn(headers, 'x-request-id')) ?? safeRequestId(headerIn(headers, 'x-oai-request-id')),
    authCode:
      safeCode(headerIn(headers, 'x-openai-authorization-error')) ??
      codeInErrorHeader(headerIn(headers, 'x-error-json')),
    edgeCode: integerIn(Number(headerIn(headers, 'cf-error-type')), 1000, 1199),
  });
}
