import type {NameValue} from '../door/raw';
import {safeCount} from '../door/safe-number';
import type {AddressKind} from './address-kind';
import {blankEntry} from './blank-entry';
import type {Entry, Target} from './evidence';
import {type Facts, mergeFacts} from './facts';
import {groupBy} from './group-by';

export type Phase = 'start' | 'sent' | 'headers' | 'redirect' | 'completed' | 'failed';

/** One thing that the browser told of a request, already through the door. Times are milliseconds since 1970. */
export interface WireEvent {
  readonly request: string;
  readonly phase: Phase;
  readonly at: number;
  readonly url: string;
  readonly method: string;
  readonly target: Target;
  readonly tab: number;
  readonly store?: string;
  readonly private?: boolean;
  readonly initiatorOrigin?: string;
  readonly status?: number;
  /** Of the request, where a browser does not say otherwise that it withheld the answer. */
  readonly sent?: readonly NameValue[];
  /** Of the answer. */
  readonly headers?: readonly NameValue[];
  readonly redirectUrl?: string;
  readonly error?: string;
  readonly fromCache?: boolean;
  readonly address?: AddressKind;
  readonly facts?: Facts;
}

interface Hop {
  readonly first: WireEvent;
  readonly events: WireEvent[];
}

const phases: readonly Phase[] = ['start', 'sent', 'headers', 'redirect', 'completed', 'failed'];

/** A total order, so that the order in which events were stored never matters. */
const inTime = (one: WireEvent, other: WireEvent) =>
  one.at - other.at ||
  phases.indexOf(one.phase) - phases.indexOf(other.phase) ||
  Number(one.request > other.request) - Number(one.request < other.request) ||
  Number(one.url > other.url) - Number(one.url < other.url);

const sameEvent = ({request, phase, at, url}: WireEvent) => `${request} ${phase} ${at} ${url}`;

/** Two listeners may tell the same event. */
const onceEach = (events: readonly WireEvent[]) => [
  ...new Map(events.map(event => [sameEvent(event), event])).values(),
];

/** Of the events of one millisecond, the one that comes next: what ends the open hop, then the start that nothing leads to. */
function nextOf(waiting: readonly WireEvent[], open: Hop | undefined): WireEvent | undefined {
  const now = waiting.filter(({at}) => at === waiting[0]?.at);
  const leadsTo = ({url}: WireEvent) => now.some(other => other.redirectUrl === url && other.url !== url);
  const own = now.find(({phase, url}) => open && phase !== 'start' && url === open.first.url);
  return own ?? now.find(event => event.phase === 'start' && !leadsTo(event)) ?? now[0];
}

/** A redirect ends one entry; the browser reports the next one under the same request. */
function hopsOf(events: readonly WireEvent[]): readonly Hop[] {
  const hops: Hop[] = [];
  let waiting = [...events];
  let open: Hop | undefined;
  for (let event = nextOf(waiting, open); event; event = nextOf(waiting, open)) {
    const taken = event;
    waiting = waiting.filter(other => other !== taken);
    const hop: Hop = open && taken.phase !== 'start' ? open : {first: taken, events: []};
    if (hop !== open) hops.push(hop);
    hop.events.push(taken);
    open = taken.phase === 'redirect' ? undefined : hop;
  }
  return hops;
}

const timingsOf = (first: WireEvent, headersAt: number, endAt: number) => ({
  blocked: -1,
  dns: -1,
  connect: -1,
  ssl: -1,
  send: 0,
  wait: safeCount(headersAt - first.at, 0),
  receive: safeCount(endAt - headersAt, 0),
});

const lastOf = <Name extends keyof WireEvent>(events: readonly WireEvent[], name: Name): WireEvent[Name] | undefined =>
  events.findLast(event => event[name] !== undefined)?.[name];

function toEntry({first, events}: Hop, id: string): Entry {
  const blank = blankEntry(id, new Date(first.at).toISOString(), first.method, first.url, first.target);
  const headers = lastOf(events, 'headers') ?? [];
  const end = events.findLast(({phase}) => !['start', 'sent', 'headers'].includes(phase));
  const headersAt = events.find(({phase}) => phase === 'headers')?.at ?? end?.at ?? first.at;
  const known = {
    _error: lastOf(events, 'error'),
    _initiatorOrigin: lastOf(events, 'initiatorOrigin'),
    _address: lastOf(events, 'address'),
    _store: first.store,
    _private: first.private,
    _fromCache: lastOf(events, 'fromCache') || undefined,
  };
  const facts = mergeFacts(...events.map(event => event.facts));
  return {
    ...blank,
    request: {...blank.request, headers: [...(lastOf(events, 'sent') ?? [])]},
    time: safeCount((end?.at ?? headersAt) - first.at, 0),
    response: {
      ...blank.response,
      status: lastOf(events, 'status') ?? 0,
      headers: [...headers],
      content: {size: 0, mimeType: headers.find(({name}) => name === 'content-type')?.value ?? ''},
      redirectURL: lastOf(events, 'redirectUrl') ?? '',
    },
    timings: timingsOf(first, headersAt, end?.at ?? headersAt),
    _tab: first.tab,
    ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Partial<Entry>),
    ...(Object.keys(facts).length > 0 && {_facts: facts}),
  };
}

/** Events in any order, some perhaps twice, as HAR entries in the order of time. A request without an end has status 0. */
export function entriesFrom(events: readonly WireEvent[]): readonly Entry[] {
  const requests = groupBy(onceEach([...events].sort(inTime)), ({request}) => request);
  return [...requests]
    .flatMap(([request, own]) => hopsOf(own).map((hop, index) => toEntry(hop, `${request}/${index}`)))
    .sort((one, other) => Date.parse(one.startedDateTime) - Date.parse(other.startedDateTime));
}
