import type {FactSource, Facts, PageSignature} from '../evidence/facts';
import {knownMessages} from '../evidence/known-messages';
import {safeProduct} from '../evidence/products';
import {safeAlgorithm} from './kind-of';
import {isRecord, list} from './raw';
import {isKnownKey} from './read-json';
import {safeTrace} from './read-trace';
import {safeCode} from './safe-code';
import {safeDate} from './safe-date';
import {integerIn, oneOf, safeRayId, safeRequestId} from './safe-value';

const pages: readonly PageSignature[] = [
  'cloudflare-error',
  'cloudflare-challenge',
  'cloudflare-block',
  'edge-address-block',
  'auth-route-error',
  'auth-error',
  'signed-out-dialog',
  'headers-too-large',
  'captive-portal',
  'scripts-off',
];
const sources: readonly FactSource[] = ['page', 'body', 'header', 'url', 'goal', 'address', 'probe'];

/** Each fact with the shape it must have to be believed. */
const shapes: {readonly [Name in keyof Facts]-?: (value: unknown) => unknown} = {
  edgeCode: value => integerIn(value, 1000, 1199),
  authCode: safeCode,
  pageStatus: value => integerIn(value, 100, 599),
  rayId: safeRayId,
  requestId: safeRequestId,
  page: value => oneOf(pages, value),
  session: value => oneOf(['signed-in', 'signed-out'], value),
  sessionError: safeCode,
  sessionExpires: safeDate,
  tokenExpires: safeDate,
  tokenAlgorithm: safeAlgorithm,
  jsonKeys: value => (Array.isArray(value) ? list(value).filter(isKnownKey) : undefined),
  message: value => oneOf(knownMessages, value),
  trace: safeTrace,
  product: safeProduct,
  goal: value => oneOf(['public', 'private', 'loopback'], value),
  issuer: value => oneOf(['public', 'unlisted'], value) ?? safeProduct(value),
  service: value => oneOf(['operational', 'login-incident', 'other-incident'], value),
  plan: value => oneOf(['lapsed'], value),
  clockOffset: value => integerIn(value, -1e10, 1e10),
  cookies: value => oneOf(['kept', 'refused', 'taken'], value),
};

/** Facts that came from a page's message or from a file: only known names with values of the right shape pass. */
export function readFacts(raw: unknown): Facts {
  if (!isRecord(raw)) return {};
  const believed = Object.entries(shapes).flatMap(([name, shape]) => {
    const fact = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (!isRecord(fact)) return [];
    const value = shape(fact.value);
    const from = oneOf(sources, fact.from);
    return value === undefined || !from ? [] : [[name, {value, from}] as const];
  });
  return Object.fromEntries(believed) as Facts;
}
