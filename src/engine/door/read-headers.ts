import {addressKind} from '../evidence/address-kind';
import {type Facts, factsFrom, type Readings} from '../evidence/facts';
import {roleOf, siteOf} from '../evidence/hosts';
import {jsonFromBase64} from './base64';
import {isPortal, productOf} from './product-addresses';
import {type NameValue, record} from './raw';
import {safeCode} from './safe-code';

import {integerIn, safeRayId, safeRequestId} from './safe-value';
import {addressIn} from './web-address';

/** The first header of that lower-case name. */
export const headerIn = (headers: readonly NameValue[], name: string) =>
  headers.find(header => header.name.toLowerCase() === name)?.value;

/** `x-error-json` is base64 of `{"identity_error_code": …}` or `{"error": {"code": …}}`. */
function codeInErrorHeader(value: string | undefined): string | undefined {
  const {identity_error_code, error} = record(value && value.length < 5000 ? jsonFromBase64(value) : undefined);
  return safeCode(identity_error_code) ?? safeCode(record(error).code);
}

/** Where an answer sends the browser, when that is no host of ours: whose page it is, and where it lies. */
function readGoal(location: string | undefined): Readings {
  const goal = location ? addressIn(location) : undefined;
  if (!goal || roleOf(goal.hostname) !== 'foreign' || siteOf(goal.hostname)) return {};
  const product = productOf(goal);
  const kind = addressKind(goal.hostname);
  return {
    product,
    page: !product && isPortal(goal) ? 'captive-portal' : undefined,
    goal: kind === 'private' || kind === 'loopback' ? kind : undefined,
  };
}

/** What the headers of an answer say, before their values are dropped. */
export function readHeaders(headers: readonly NameValue[]): Facts {
  return factsFrom('header', {
    ...readGoal(headerIn(headers, 'location')),
    rayId: safeRayId(headerIn(headers, 'cf-ray')),
    requestId: safeRequestId(headerIn(headers, 'x-request-id')) ?? safeRequestId(headerIn(headers, 'x-oai-request-id')),
    authCode:
      safeCode(headerIn(headers, 'x-openai-authorization-error')) ??
      codeInErrorHeader(headerIn(headers, 'x-error-json')),
    edgeCode: integerIn(Number(headerIn(headers, 'cf-error-type')), 1000, 1199),
  });
}
