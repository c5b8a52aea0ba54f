import {wholeName} from '../evidence/cookie-names';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How long the sites set a cookie for each time they set it, as of 2026-11-23: a pasted cookie table of 2024-12,
 * transcripts of 2026-06, and next-auth v4 `core/lib/cookie.ts`. What is not listed is set for times that vary, or that
 * nobody has seen.
 * @see https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/
 */
const lifetimes: ReadonlyMap<string, number> = new Map([
  ['__Secure-next-auth.session-token', 90 * day],
  ['__Secure-next-auth.state', 15 * minute],
  ['__Secure-next-auth.pkce.code_verifier', 15 * minute],
  ['__Secure-next-auth.nonce', 15 * minute],
  ['oai-sc', 365 * day],
  ['oai-did', 365 * day],
  ['unified_session_manifest', 400 * day],
  ['cf_clearance', 365 * day],
  ['__cf_bm', 30 * minute],
  ['__cflb', 30 * minute],
  ['_dd_s', 15 * minute],
]);

/** Milliseconds; undefined when it is not known. */
export const lifetimeOf = (name: string): number | undefined =>
  lifetimes.get(wholeName(name)) ?? (name.startsWith('usc_') ? 400 * day : undefined);
