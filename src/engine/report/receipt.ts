import type {NameValue} from '../door/raw';
import type {Entry, Evidence} from '../evidence/evidence';
import {foreignHost} from '../evidence/hosts';

/** Where something may stand that leaves no trace in a clean log. */
export const traceless = [
  'bodies-sent',
  'bodies-received',
  'messages',
  'initiators',
  'connections',
  'titles',
  'comments',
  'extras',
] as const;

/** Where something stood that was left out. */
export const wheres = ['cookies', 'headers', 'addresses', ...traceless] as const;
export type Where = (typeof wheres)[number];

/** What it was. `whole`: it went as a whole, whatever was in it. */
export const whats = ['token', 'id', 'email', 'phone', 'ip', 'number', 'text', 'name', 'host', 'whole'] as const;
export type What = (typeof whats)[number];

/** What a redaction left out: how many, of what kind, where. */
export type Receipt = Readonly<Partial<Record<Where, Readonly<Partial<Record<What, number>>>>>>;

const kinds = /\((jw[et]|text|number|uuid|hex|email|ip|phone|id|cookie|header)-\d+(~?)/g;

const whatOf: Readonly<Record<string, What>> = {
  jwt: 'token',
  jwe: 'token',
  uuid: 'id',
  id: 'id',
  email: 'email',
  ip: 'ip',
  phone: 'phone',
  number: 'number',
  cookie: 'name',
  header: 'name',
};

/** What stands in the place of values within a text of which only safe parts are left. */
const leftOutIn = (text: string): readonly What[] =>
  [...text.matchAll(kinds)].map(([, kind = '', numbered]) => (numbered ? 'id' : (whatOf[kind] ?? 'text')));

interface Seen {
  times: number;
}

interface Tally {
  readonly add: (where: Where, what: What, count?: number) => void;
  /** Counts what is left out in a text; it has a bracket in it. */
  readonly read: (where: Where, text: string) => void;
  readonly receipt: () => Receipt;
}

function tally(): Tally {
  const counts = new Map<Where, Map<What, number>>();
  // Most texts stand many times in a log: each is taken apart once, at the end.
  const texts = new Map<Where, Map<string, Seen>>(wheres.map(where => [where, new Map()]));
  const add: Tally['add'] = (where, what, count = 1) => {
    const own = counts.get(where) ?? new Map<What, number>();
    if (count > 0) counts.set(where, own.set(what, (own.get(what) ?? 0) + count));
  };
  const read: Tally['read'] = (where, text) => {
    const own = texts.get(where);
    const seen = own?.get(text);
    if (seen) seen.times += 1;
    else own?.set(text, {times: 1});
  };
  const takeApart = () => {
    for (const [where, own] of texts)
      for (const [text, {times}] of own) for (const what of leftOutIn(text)) add(where, what, times);
  };
  const inOrder = (own: ReadonlyMap<What, number> = new Map()) =>
    Object.fromEntries(whats.flatMap(what => (own.has(what) ? [[what, own.get(what)]] : [])));
  const receipt = () => {
    takeApart();
    return Object.fromEntries(
      wheres.flatMap(where => (counts.has(where) ? [[where, inOrder(counts.get(where))]] : [])),
    );
  };
  return {add, read, receipt};
}

function readAddress({add, read}: Tally, url: string): void {
  if (url.startsWith(foreignHost, url.indexOf('//') + 2)) add('addresses', 'host');
  else if (url.includes('(')) read('addresses', url);
}

const ofCookies = new Set(['cookie', 'set-cookie']);
const ofAddresses = new Set(['location', 'referer']);

function readHeaders(counts: Tally, headers: readonly NameValue[]): void {
  for (const {name, value} of headers) {
    if (name.startsWith('x-(')) counts.read('headers', name);
    if (ofAddresses.has(name)) readAddress(counts, value);
    else if (value.includes('(')) counts.read(ofCookies.has(name) ? 'cookies' : 'headers', value);
  }
}

/** Some programs list cookies and leave the header out. */
function readCookies(counts: Tally, headers: readonly NameValue[], cookies: readonly NameValue[]): void {
  if (cookies.length === 0 || headers.some(({name}) => ofCookies.has(name))) return;
  for (const {name, value} of cookies) {
    counts.read('cookies', name);
    counts.read('cookies', value);
  }
}

function readEntry(counts: Tally, {request, response}: Entry): void {
  readAddress(counts, request.url);
  for (const {headers, cookies} of [request, response]) {
    readHeaders(counts, headers);
    readCookies(counts, headers, cookies);
  }
}

type Beside = Pick<Evidence, 'cookies' | 'sightings'>;

/** The cookie store is read without values; that of a file is made of what its requests carried. */
function readStore({add, read}: Tally, {cookies = []}: Beside): void {
  for (const {name, length, storeId} of cookies) {
    if (storeId === 'file') continue;
    read('cookies', name);
    if (length > 0) add('cookies', 'text');
  }
}

function readSightings(counts: Tally, {sightings = []}: Beside): void {
  for (const {url, requests = [], failedResources = []} of sightings)
    for (const address of [url, ...requests.map(request => request.url), ...failedResources])
      readAddress(counts, address);
}

export interface Receipts {
  readonly entry: (entry: Entry) => void;
  /**
   * The receipt, when all entries are counted.
   * @param dropped what left no trace, counted in the file that it came from
   */
  readonly total: (beside: Beside, dropped?: Receipt) => Receipt;
}

/** Counts in clean evidence what stands in the place of values. */
export function receipts(): Receipts {
  const counts = tally();
  return {
    entry: entry => readEntry(counts, entry),
    total: (beside, dropped = {}) => {
      readStore(counts, beside);
      readSightings(counts, beside);
      for (const [where, own] of Object.entries(dropped))
        for (const [what, count] of Object.entries(own)) counts.add(where as Where, what as What, count);
      return counts.receipt();
    },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How many values of one kind were left out, wherever they stood; of all kinds when none is named. */
export const countOf = (receipt: Receipt, only?: What): number =>
  sum(Object.values(receipt).flatMap(own => (only ? [own[only] ?? 0] : Object.values(own))));
