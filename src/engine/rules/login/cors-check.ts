import type {SignId} from '../../../texts/say';
import {header, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';

/** Which condition of the Fetch standard an answer failed. */
export type CorsCondition = Extract<SignId, `cors-${string}`>;

/** Never needs leave: https://fetch.spec.whatwg.org/#cors-safelisted-method */
const freeMethods = ['GET', 'HEAD', 'POST'];

const members = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map(part => part.trim().toLowerCase())
    .filter(part => part !== '');

/**
 * The CORS check over one answer, as far as the headers tell. Whether cookies were sent along is not always seen; `*`
 * fails only with them.
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function failedCondition(answer: Entry, origin: string): CorsCondition | undefined {
  const allowed = header(answer.response, 'access-control-allow-origin');
  if (allowed === undefined) return 'cors-no-allow-origin';
  if (allowed.includes(',')) return 'cors-several-origins';
  if (allowed === '*') return 'cors-wildcard-with-credentials';
  if (allowed !== origin) return 'cors-origin-mismatch';
  return header(answer.response, 'access-control-allow-credentials') === 'true'
    ? undefined
    : 'cors-credentials-refused';
}

/** @see https://fetch.spec.whatwg.org/#cors-preflight-fetch */
function failedPreflight(preflight: Entry, request: Entry, origin: string): CorsCondition | undefined {
  const status = statusOf(preflight);
  if (status < 200 || status > 299) return 'cors-preflight-status';
  const condition = failedCondition(preflight, origin);
  if (condition && condition !== 'cors-wildcard-with-credentials') return condition;
  const methods = members(header(preflight.response, 'access-control-allow-methods'));
  const method = request.request.method;
  if (!freeMethods.includes(method) && !methods.includes(method.toLowerCase()) && !methods.includes('*'))
    return 'cors-preflight-method';
  const headers = members(header(preflight.response, 'access-control-allow-headers'));
  const wanted = members(header(preflight.request, 'access-control-request-headers'));
  if (wanted.some(name => !headers.includes(name)) && !headers.includes('*')) return 'cors-preflight-header';
  return condition;
}

/**
 * Why the browser withheld an answer: the first condition that fails, in the order in which a browser asks.
 * `cors-condition-unknown` when the headers that were seen do not show it.
 */
export function whyWithheld(
  request: Entry,
  origin: string,
  preflight: Entry | undefined,
  redirected: boolean,
): CorsCondition {
  if (preflight) {
    const refused = failedPreflight(preflight, request, origin);
    if (refused) return refused;
  }
  if (request.response.headers.length === 0) return preflight ? 'cors-preflight-header' : 'cors-condition-unknown';
  // After a redirect across sites the browser asks as origin `null`, which hardly any answer allows.
  const condition = failedCondition(request, redirected ? 'null' : origin);
  if (condition === 'cors-origin-mismatch' && redirected) return 'cors-redirected';
  return condition ?? 'cors-condition-unknown';
}
