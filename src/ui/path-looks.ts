import {type HopId, type HopState, type Hops, hopIds} from '../engine/diagnosis/diagnosis';
import {type Screen, type Snapshot, scopeNameOf} from '../engine/diagnosis/snapshot';
import type {ScopeName} from '../engine/purge/scope';

/** How a hop is drawn: what was seen of it, or what is being done about it. */
export type HopLook = HopState | 'running' | 'waiting';

/** Zones and bubbles take the colour of the hop that matters. */
export type Tone = 'fail' | 'warn' | 'ok' | 'busy' | 'quiet';

export const zones = [
  {id: 'yours', hops: ['device', 'network']},
  {id: 'theirs', hops: ['gate', 'service']},
  {id: 'sign-in', hops: ['login', 'account', 'session']},
] as const satisfies ReadonlyArray<{id: string; hops: readonly HopId[]}>;

export interface PathLooks {
  readonly looks: Readonly<Record<HopId, HopLook>>;
  /** The hop that the bubble belongs to. */
  readonly at: HopId | undefined;
}

const unseen: Hops = {
  device: 'unseen',
  network: 'unseen',
  gate: 'unseen',
  service: 'unseen',
  login: 'unseen',
  account: 'unseen',
  session: 'unseen',
};

const hopOfLevel: Readonly<Record<ScopeName, HopId>> = {
  L1: 'login',
  L2: 'session',
  L3: 'gate',
  L4: 'session',
  picked: 'session',
};
const tones: ReadonlyArray<readonly [HopLook, Tone]> = [
  ['failed', 'fail'],
  ['potential', 'warn'],
  ['running', 'busy'],
  ['waiting', 'busy'],
  ['solved', 'ok'],
];

const first = (hops: Hops, ...states: readonly HopState[]): HopId | undefined =>
  states.map(state => hopIds.find(hop => hops[hop] === state)).find(hop => hop !== undefined);

const worked: Partial<Record<Screen, HopLook>> = {working: 'running', done: 'waiting', solved: 'solved'};

/** The seven hops as a screen draws them; before anything is known all are unseen. */
export function pathLooks(snapshot: Snapshot | undefined, screen: Screen): PathLooks {
  const hops = snapshot?.diagnosis.hops ?? unseen;
  const found = first(hops, 'failed', 'solved', 'potential');
  const look = worked[screen];
  if (!look || !snapshot) return {looks: hops, at: found};
  const at = found ?? hopOfLevel[snapshot.purge ? scopeNameOf(snapshot.purge) : 'L2'];
  return {looks: {...hops, [at]: look}, at};
}

/** The tone of a zone, or of the whole path: the gravest of its hops. */
export const toneOf = (looks: PathLooks['looks'], hops: readonly HopId[] = hopIds): Tone =>
  tones.find(([look]) => hops.some(hop => looks[hop] === look))?.[1] ?? 'quiet';

/** Behind the hop where it stopped nothing was reached; elsewhere it was only not seen. */
export function spoken(hop: HopId, {looks, at}: PathLooks): HopLook | 'unreached' {
  const behind = at !== undefined && looks[at] === 'failed' && hopIds.indexOf(hop) > hopIds.indexOf(at);
  return looks[hop] === 'unseen' && behind ? 'unreached' : looks[hop];
}
