import {expect, test} from 'vitest';
import type {Asked} from '../engine/check/asked';
import {type Ask, askOf, asks} from '../engine/check/asks';
import {type KeptRun, keptRun} from '../engine/check/kept-run';
import type {LineJudge, ReadingId, Says, Verdict} from '../engine/check/line';
import type {Seen} from '../engine/check/seen';
import type {CheckState} from '../engine/check/state';
import type {AddressKind} from '../engine/evidence/address-kind';
import type {Trace} from '../engine/evidence/facts';
import en from '../texts/en.json' with {type: 'json'};
import {say} from '../texts/say';
import {at, type EntryParts, edge, html, json, request} from './builders';

/** Builders for tests of the check: each names only what is not as it should be. */

export interface AskedParts extends EntryParts {
  readonly url: string;
  readonly took?: number;
  readonly address?: AddressKind;
  readonly closed?: true;
  readonly ledAway?: true;
  readonly late?: number;
}

export const urls = {
  chatgpt: 'https://chatgpt.com/cdn-cgi/trace',
  auth: 'https://auth.openai.com/cdn-cgi/trace',
  session: 'https://chatgpt.com/api/auth/session',
  server: 'https://auth.openai.com/oauth/token',
  region: 'https://api.openai.com/compliance/cookie_requirements',
  status: 'https://status.openai.com/proxy/status.openai.com',
  statusList: 'https://status.openai.com/api/v2/summary.json',
  portal: 'http://connectivitycheck.gstatic.com/generate_204',
  google: 'https://accounts.google.com/.well-known/openid-configuration',
  socket: 'https://ws.chatgpt.com/cdn-cgi/trace',
  upload: 'https://files.oaiusercontent.com/',
  voice: 'https://chatgpt.livekit.cloud/',
  telemetry: 'https://statsigapi.net/',
  stripe: 'https://js.stripe.com/',
} as const;

/** One question and exactly what came of it. */
export function asked({took = 80, address, closed, ledAway, late, ...parts}: AskedParts): Asked {
  const entry = {...request(parts), time: took, ...(address && {_address: address})};
  return {
    url: parts.url,
    entry,
    ...(closed && {closed}),
    ...(ledAway && {ledAway}),
    ...(late !== undefined && {late}),
  };
}

/** What the edge says of a connection from Tokyo, at the beginning of the log. */
export const trace = (parts: Trace = {}): Trace => ({
  loc: 'JP',
  colo: 'NRT',
  http: 'http/3',
  tls: 'TLSv1.3',
  kex: 'X25519MLKEM768',
  warp: 'off',
  gateway: 'off',
  rbi: 'off',
  ts: at(0.04),
  ...parts,
});

export const traced = (url: string, parts: Trace = {}): Asked =>
  asked({url, headers: {...edge, 'content-type': 'text/plain'}, facts: {trace: trace(parts)}});

const special: Readonly<Partial<Record<NonNullable<Ask['question']>, Partial<EntryParts>>>> = {
  status: {headers: json, facts: {service: 'operational'}},
  session: {headers: {...edge, ...json}, facts: {session: 'signed-out'}},
  csrf: {headers: {...edge, ...json}},
  'login-server': {status: 405, headers: {...edge, ...json}},
  region: {headers: {...edge, ...json}},
  portal: {status: 204, headers: {}},
};

/** As an address answers where nothing is in the way. */
export function healthy(url: string): Asked {
  const {question, ofEdge} = askOf(url) ?? {};
  if (url.endsWith('/cdn-cgi/trace')) return traced(url);
  if (url.endsWith('openid-configuration')) return asked({url, headers: json});
  const plain: Partial<EntryParts> = {status: 404, headers: ofEdge ? edge : {'content-type': 'text/xml'}};
  return asked({url, ...(question ? special[question] : plain)});
}

/** A computer in Tokyo on which all is well. */
export const healthySeen: Seen = {
  at: at(0),
  asked: asks.filter(({question}) => question !== 'socket').map(({url}) => healthy(url)),
  series: {wanted: 20, took: Array.from({length: 20}, () => 40), changes: 0},
  socket: 'turned-away',
  keeping: 'kept',
  device: {browser: 'Chrome 156', timeZone: 'Asia/Tokyo', online: true, extensions: []},
  proxy: 'direct',
};

export const nothing: Seen = {at: at(0), asked: []};

/** All is well but for these answers. */
export const but = (...answers: readonly Asked[]): Seen => ({
  ...healthySeen,
  asked: [...healthySeen.asked.filter(({url}) => !answers.some(answer => answer.url === url)), ...answers],
});

/** All is well but for what was found otherwise than by asking. */
export const having = (parts: Partial<Seen>): Seen => ({...healthySeen, ...parts});

/** Every answer is of this kind. */
export const all = (parts: Omit<AskedParts, 'url'>): Seen => ({
  ...healthySeen,
  asked: healthySeen.asked.map(({url}) => asked({url, ...parts})),
});

export const lost = (url: string, error: string): Asked => asked({url, error});
export const blockPage = (url: string): Asked =>
  asked({url, headers: {...html, server: 'zscaler'}, facts: {product: 'zscaler'}});

type Case = readonly [sentence: string, seen: Seen, verdict: Verdict, reading: ReadingId, more?: Partial<Says>];

/** What the words want and nobody knows is shown as an ellipsis: a table says so by facts that are empty. */
const isToldInFull = ({reading, facts = {}}: Says) => !say(en, `check.readings.${reading}`, facts).includes('…');

/** Every sentence is a test of one line. */
export function readings({judge}: LineJudge, cases: readonly Case[]): void {
  for (const [sentence, seen, verdict, reading, more = {}] of cases)
    test(sentence, () => {
      const says = judge(seen);
      expect(says).toMatchObject({verdict, reading, ...more});
      expect(isToldInFull(says)).toBe(Object.keys(more.facts ?? {one: 1}).length > 0);
    });
}

export const over = (seen: Seen, id = '1'): CheckState => ({id, phase: 'done', seen, endedAt: seen.at});

/** What is kept of a check: on a network that nobody named, unless said otherwise. */
export const runOf = (seen: Seen, parts: Partial<KeptRun> = {}): KeptRun => ({...keptRun(over(seen)), ...parts});
