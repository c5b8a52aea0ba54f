import type {FactSource, Facts, PageSignature} from './facts';
import {safeCode, safeDate, safeInteger, safeRayId, safeRequestId} from './safe-value';

const pages: readonly PageSignature[] = [
  'cloudflare-error',
  'cloudflare-challenge',
  'cloudflare-block',
  'edge-address-block',
  'auth-route-error',
  'auth-error',
  'signed-out-dialog',
];
const sources: readonly FactSource[] = ['page', 'body', 'header', 'url', 'probe'];

const oneOf = <Value>(allowed: readonly Value[], value: unknown): Value | undefined =>
  allowed.find(candidate => candidate === value);

const words = (value: unknown) =>
  Array.isArray(value) ? value.filter(word => safeCode(word) !== undefined).slice(0, 40) : undefined;

/** Each fact with the shape it must have to be believed. */
const shapes: {readonly [Name in keyof Facts]-?: (value: unknown) => unknown} = {
  edgeCode: value => ((safeInteger(value) ?? 0) >= 1000 && (safeInteger(value) ?? 0) < 1200 ? value : undefined),
  authCode: safeCode,
  pageStatus: value => ((safeInteger(value) ?? 0) >= 100 && (safeInteger(value) ?? 0) < 600 ? value : undefined),
  rayId: safeRayId,
  requestId: safeRequestId,
  page: value => oneOf(pages, value),
  session: value => oneOf(['signed-in', 'signed-out'] as const, value),
  sessionError: safeCode,
  sessionExpires: safeDate,
  tokenExpires: safeDate,
  jsonKeys: words,
};

/** Facts that came from a page's message or from a file: only known names with values of the right shape pass. */
export function readFacts(raw: unknown): Facts {
  if (typeof raw !== 'object' || raw === null) return {};
  const stated = raw as Record<string, {value?: unknown; from?: unknown} | null | undefined>;
  const believed = Object.entries(shapes).flatMap(([name, shape]) => {
    const fact = Object.hasOwn(stated, name) ? stated[name] : undefined;
    const value = shape(fact?.value);
    const from = oneOf(sources, fact?.from);
    return value === undefined || !from ? [] : [[name, {value, from}] as const];
  });
  return Object.fromEntries(believed) as Facts;
}
