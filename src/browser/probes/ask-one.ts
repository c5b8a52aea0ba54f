import type {Asked} from '../../engine/check/asked';
import type {Ask} from '../../engine/check/asks';
import {readText} from '../../engine/door/read-text';
import {safeUrl} from '../../engine/door/safe-url';
import {blankEntry} from '../../engine/evidence/blank-entry';
import {statusOf} from '../../engine/evidence/entries';
import type {Entry} from '../../engine/evidence/evidence';
import {mergeFacts} from '../../engine/evidence/facts';
import {wait} from '../wait';
import type {OwnRequests} from './own-requests';
import {readStart} from './read-start';
import {watchStops} from './stopped-redirects';

/** How questions are sent while a check runs. */
export interface Way {
  readonly own: OwnRequests;
  /** Hosts whose answers may be read. */
  readonly isOpen: (host: string) => boolean;
  /** Whether they may be read now: leave can be taken back at any moment. */
  readonly isStillOpen: (host: string) => Promise<boolean>;
  /** The end of the check. */
  readonly end: AbortSignal;
}

/** Milliseconds. What the login needs may take as long as a person waits for it. */
const patienceFor = (ask: Ask) => (ask.group === undefined || ask.group === 'login' ? 8000 : 5000);

interface Came {
  readonly text: string;
  readonly cut: boolean;
}

const requestFor = ({withCookies}: Ask, isOpen: boolean, signal: AbortSignal): RequestInit => ({
  cache: 'no-store',
  credentials: withCookies && isOpen ? 'include' : 'omit',
  // An answer that nobody may read can only be followed.
  ...(isOpen ? {redirect: 'manual'} : {mode: 'no-cors'}),
  referrerPolicy: 'no-referrer',
  signal,
});

/** Of an answer that was read as far as wanted, that it ended before its own end is our doing. */
const withoutEnd = ({_error, ...entry}: Entry): Entry => entry;

/** What the browser told of it, else what is known here. */
async function entryOf(ask: Ask, began: number, own: OwnRequests | undefined): Promise<Entry> {
  const told = await own?.entryOf(ask.url, began);
  const at = new Date(began).toISOString();
  return told ?? {...blankEntry(ask.url, at, 'GET', safeUrl(ask.url), 'xhr'), time: Date.now() - began};
}

function withFacts(entry: Entry, text: string, {url}: Ask): Entry {
  const facts = mergeFacts(entry._facts, readText(text, url, 'probe'));
  return Object.keys(facts).length > 0 ? {...entry, _facts: facts} : entry;
}

async function fetched(ask: Ask, isOpen: boolean, signal: AbortSignal): Promise<Came> {
  const response = await fetch(ask.url, requestFor(ask, isOpen, signal));
  return isOpen ? readStart(response) : {text: '', cut: false};
}

/** A policy that stopped a redirect says so a moment after the question failed. */
async function wasLedAway(stops: ReturnType<typeof watchStops>, failed: boolean): Promise<boolean> {
  if (failed) await wait(30);
  return stops.stop() && failed;
}

interface Outcome {
  readonly came: Came | undefined;
  readonly entry: Entry;
  readonly late: number | undefined;
  readonly ledAway: boolean;
}

function answered(ask: Ask, isOpen: boolean, {came, entry, late, ledAway}: Outcome): Asked {
  const base = {url: ask.url, ...(!isOpen && {closed: true as const})};
  if (came)
    return {...base, entry: withFacts(withoutEnd(entry), came.text, ask), ...(came.cut && {cut: true as const})};
  if (late !== undefined) return {...base, entry, late};
  if (isOpen) return {...base, entry};
  return ledAway ? {...base, entry, ledAway} : {...base, entry: {...entry, _error: '(untold)'}};
}

interface Special {
  /** Sees the text itself, which goes no further. */
  readonly look?: ((text: string) => void) | undefined;
  /** Milliseconds. */
  readonly patience?: number;
}

async function askSo(
  isOpen: boolean,
  ask: Ask,
  way: Way,
  {look, patience = patienceFor(ask)}: Special,
): Promise<Asked> {
  const stops = watchStops(ask.url);
  const limit = AbortSignal.timeout(patience);
  const began = Date.now();
  const came = await fetched(ask, isOpen, AbortSignal.any([limit, way.end])).catch(() => undefined);
  const isLate = came === undefined && (limit.aborted || way.end.aborted);
  const late = isLate ? Date.now() - began : undefined;
  const ledAway = await wasLedAway(stops, came === undefined && !isOpen && !isLate);
  if (came) look?.(came.text);
  const entry = await entryOf(ask, began, isOpen ? way.own : undefined);
  return answered(ask, isOpen, {came, entry, late, ledAway});
}

const isUntold = ({entry, late}: Asked) => statusOf(entry) === 0 && entry._error === undefined && late === undefined;

/** Asks once. Whatever happens is an answer. */
export async function askOne(ask: Ask, way: Way, special: Special = {}): Promise<Asked> {
  const isOpen = way.isOpen(ask.host);
  const answer = await askSo(isOpen, ask, way, special);
  // Without leave the browser fails what the network may not: that would be told of the network.
  if (isOpen && isUntold(answer) && !(await way.isStillOpen(ask.host))) return askSo(false, ask, way, special);
  return answer;
}
