import {provesSignedIn, signedIn} from '../evidence/attempt';
import {
  answeredWell,
  errorFamily,
  fact,
  fromEdge,
  headersSeen,
  hostOf,
  isChallenge,
  isHtml,
  statusOf,
} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {isLoginHost} from '../evidence/hosts';
import {type Stage, stageOf, stages} from '../evidence/stage';
import type {Layer} from '../rules/rule';
import {type HopId, type HopState, type Hops, hopIds} from './diagnosis';

const hopOfLayer: Readonly<Record<Layer, HopId>> = {
  device: 'device',
  network: 'network',
  edge: 'gate',
  region: 'gate',
  service: 'service',
  login: 'login',
  account: 'account',
  session: 'session',
  feature: 'session',
};

/** Which hop of the picture a layer is shown at. */
export const hopOf = (layer: Layer): HopId => hopOfLayer[layer];

const left = (entry: Entry) => errorFamily(entry) !== 'blocked' && errorFamily(entry) !== 'offline';
const cameBack = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && (fromEdge(entry) || (!headersSeen(entry) && fact(entry, 'rayId') !== undefined));
const letIn = (entry: Entry) =>
  cameBack(entry) &&
  !isChallenge(entry) &&
  fact(entry, 'edgeCode') === undefined &&
  !(statusOf(entry) === 403 && isHtml(entry));
const served = (entry: Entry) => letIn(entry) && statusOf(entry) < 500;

/** A step of the login that was answered well; a page alone is only shown, its request has to succeed. */
const got =
  (from: Stage) =>
  (entry: Entry): boolean => {
    const stage = stageOf(entry);
    const request = entry.request.method === 'POST' || stage === 'callback';
    return (
      request &&
      stage !== undefined &&
      stage !== 'app' &&
      stages.indexOf(stage) >= stages.indexOf(from) &&
      answeredWell(entry) &&
      fact(entry, 'authCode') === undefined
    );
  };

/** What shows that a hop works. */
const shows: Readonly<Record<HopId, (entry: Entry) => boolean>> = {
  device: left,
  network: cameBack,
  gate: letIn,
  service: served,
  login: got('identify'),
  account: got('credential'),
  session: provesSignedIn,
};

/** The first request that shows the hop to work. */
export const proofOf = (entries: readonly Entry[], hop: HopId): Entry | undefined => entries.find(shows[hop]);

/** Behind the service also who is signed in shows it; a session that was ended since is none. */
function passed(entries: readonly Entry[], hop: HopId): boolean {
  if (hop !== 'session' && proofOf(entries, hop)) return true;
  return hopIds.indexOf(hop) >= hopIds.indexOf('login') && signedIn(entries);
}

/**
 * The state of every hop. Nothing is ticked that was not seen to work, also before the failing hop; nothing counts as
 * reached behind it.
 */
export function hopsOf(
  entries: readonly Entry[],
  marked?: {readonly layer: Layer; readonly as: 'failed' | 'solved'},
): Hops {
  const at = marked ? hopIds.indexOf(hopOf(marked.layer)) : -1;
  const states = hopIds.map((hop, index): [HopId, HopState] => {
    if (marked && index === at) return [hop, marked.as];
    const behind = marked?.as === 'failed' && index > at;
    return [hop, !behind && passed(entries, hop) ? 'passed' : 'unseen'];
  });
  return Object.fromEntries(states) as Record<HopId, HopState>;
}
