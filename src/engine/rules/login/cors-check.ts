import type {SignId} from '../../../texts/say';
import {header, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';

/** Which condition of the Fetch standard an answer failed. */
type CorsCondition = Extract<SignId, `cors-${string}`>;

/** Never need leave: https://fetch.spec.whatwg.org/#cors-safelisted-method */
const freeMethods = ['GET', 'HEAD', 'POST'];

/** Fails only for a request with credentials, and whether there were any is often not seen. */
const onlyWithCredentials: ReadonlyArray<CorsCondition | undefined> = [
  'cors-wildcard-with-credentials',
  'cors-credentials-refused',
];

/** A request as the checks see it. */
export interface Asked {
  /** As the browser stated it: `https://chatgpt.com`, `null` after a redirect across origins, empty when nobody saw. */
  readonly origin: string;
  readonly redirected: boolean;
  readonly method: string;
  /** Cookies went along. False: they may have, nobody saw. */
  readonly credentials: boolean;
}

const members = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map(part => part.trim().toLowerCase())
    .filter(part => part !== '');

/** @see https://fetch.spec.whatwg.org/#concept-cors-check */
function failedCheck(answer: Entry, {origin, redirected}: Asked): CorsCondition | undefined {
  const allowed = header(answer.response, 'access-control-allow-origin');
  if (allowed === undefined) return 'cors-no-allow-origin';
  if (allowed.includes(',')) return 'cors-several-origins';
  if (allowed === '*') return 'cors-wildcard-with-credentials';
  if (allowed !== origin && origin !== '') return redirected ? 'cors-redirected' : 'cors-origin-mismatch';
  return header(answer.response, 'access-control-allow-credentials') === 'true'
    ? undefined
    : 'cors-credentials-refused';
}

/** The check, as far as it is certain to have failed. */
export function surelyFailed(answer: Entry, asked: Asked): CorsCondition | undefined {
  const condition = failedCheck(answer, asked);
  return asked.credentials || !onlyWithCredentials.includes(condition) ? condition : undefined;
}

/** `*` stands for every name but this one: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
const covers = (allowed: readonly string[], name: string, credentials: boolean) =>
  allowed.includes(name) || (!credentials && name !== 'authorization' && allowed.includes('*'));

function failedLeave(preflight: Entry, {method, credentials}: Asked): CorsCondition | undefined {
  const leave = (name: string) => members(header(preflight.response, `access-control-allow-${name}`));
  if (!freeMethods.includes(method) && !covers(leave('methods'), method.toLowerCase(), credentials))
    return 'cors-preflight-method';
  const wanted = members(header(preflight.request, 'access-control-request-headers'));
  return wanted.every(name => covers(leave('headers'), name, credentials)) ? undefined : 'cors-preflight-header';
}

/**
 * Why the leave that was asked for first was refused: the check, then the status, then method and headers. What fails
 * only with credentials is named when nothing else explains it.
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
const failedPreflight = (preflight: Entry, asked: Asked): CorsCondition | undefined =>
  surelyRefused(preflight, asked) ?? failedCheck(preflight, asked);

export const isOk = (preflight: Entry): boolean => statusOf(preflight) >= 200 && statusOf(preflight) <= 299;

/** Leave was refused, whether there were credentials or not. */
export const surelyRefused = (preflight: Entry, asked: Asked): CorsCondition | undefined =>
  surelyFailed(preflight, asked) ?? (isOk(preflight) ? failedLeave(preflight, asked) : 'cors-preflight-status');

/** The preflight was passed as far as it was seen, and yet the request never went out: its headers were not covered. */
const headersUnseen = (preflight: Entry) =>
  header(preflight.request, 'access-control-request-headers') === undefined
    ? 'cors-preflight-header'
    : 'cors-condition-unknown';

/**
 * Why the browser withheld an answer: the first condition that fails, in the order in which a browser asks. An answer to
 * the request itself shows that leave was given. `cors-condition-unknown` when the headers that were seen do not show it.
 */
export function whyWithheld(request: Entry, asked: Asked, preflight: Entry | undefined): CorsCondition {
  if (request.response.headers.length > 0) return failedCheck(request, asked) ?? 'cors-condition-unknown';
  if (!preflight || preflight.response.headers.length === 0) return 'cors-condition-unknown';
  return failedPreflight(preflight, asked) ?? headersUnseen(preflight);
}
