import {readGoal} from '../engine/door/read-url';
import {blankEntry} from '../engine/evidence/blank-entry';
import type {CookieRecord, Entry, Evidence, Sighting, Target} from '../engine/evidence/evidence';
import {type FactSource, type Facts, type FactValues, factsFrom} from '../engine/evidence/facts';

/** Builders for tests: each names only what matters to the case. */

export interface EntryParts {
  readonly url?: string;
  readonly method?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sent?: Readonly<Record<string, string>>;
  readonly facts?: Partial<FactValues>;
  readonly from?: FactSource;
  readonly target?: Target;
  readonly error?: string | undefined;
  readonly initiator?: string;
  /** Seconds after the beginning of the log. */
  readonly after?: number;
  readonly size?: number;
  readonly tab?: number;
  readonly redirect?: string;
  readonly cookies?: readonly string[];
  readonly id?: string;
  readonly seenBy?: 'page';
}

export const beginning = Date.parse('2026-11-22T03:40:00.000Z');
export const at = (after: number): string => new Date(beginning + after * 1000).toISOString();

/** The marks that every answer of the site's own edge carries. */
export const edge = {server: 'cloudflare', 'cf-ray': '8e4f1c02ab3d61f7-NRT'} as const;
export const html = {'content-type': 'text/html'} as const;
export const json = {'content-type': 'application/json'} as const;

const lines = (headers: Readonly<Record<string, string>> = {}) =>
  Object.entries(headers).map(([name, value]) => ({name, value}));

let serial = 0;

/** A document of chatgpt.com that was answered 200 by the edge, unless said otherwise. */
export function entry(parts: EntryParts = {}): Entry {
  const {url = 'https://chatgpt.com/', method = 'GET', target = 'document', after = 0, error, initiator} = parts;
  serial += 1;
  const blank = blankEntry(parts.id ?? `${serial}/0`, at(after), method, url, target);
  const facts: Facts = {...readGoal(parts.redirect), ...factsFrom(parts.from ?? 'body', parts.facts ?? {})};
  return {
    ...blank,
    request: {
      ...blank.request,
      headers: lines(parts.sent),
      cookies: (parts.cookies ?? []).map(name => ({name, value: '(text-20)'})),
    },
    response: {
      ...blank.response,
      status: parts.status ?? (error ? 0 : 200),
      headers: lines(parts.headers ?? (error ? {} : edge)),
      content: {size: parts.size ?? 0, mimeType: parts.headers?.['content-type'] ?? ''},
      redirectURL: parts.redirect ?? '',
    },
    ...(Object.keys(facts).length > 0 && {_facts: facts}),
    ...(error && {_error: error}),
    ...(initiator && {_initiatorOrigin: initiator}),
    ...(parts.tab !== undefined && {_tab: parts.tab}),
    ...(parts.seenBy && {_seenBy: parts.seenBy}),
  };
}

/** A data request of the login. */
export const request = (parts: EntryParts = {}): Entry => entry({target: 'xhr', ...parts});

export const sessionAnswer = (parts: EntryParts = {}): Entry =>
  request({url: 'https://chatgpt.com/api/auth/session', headers: {...edge, ...json}, ...parts});

export const cookie = (parts: Partial<CookieRecord> = {}): CookieRecord => ({
  name: '__Secure-next-auth.session-token',
  domain: '.chatgpt.com',
  hostOnly: false,
  path: '/',
  length: 3696,
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  storeId: '0',
  ...parts,
});

export const sighting = (parts: Partial<Sighting> & {readonly after?: number} = {}): Sighting => {
  const {after = 0, ...rest} = parts;
  return {at: at(after), url: 'https://chatgpt.com/', facts: {}, ...rest};
};

export const evidence = (entries: readonly Entry[], more: Evidence = {}): Evidence => ({entries, ...more});
