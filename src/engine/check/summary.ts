import {type HopId, type HopState, type Hops, hopIds} from '../diagnosis/diagnosis';
import type {Line, LineId} from './line';
import {type CheckState, judgedLines} from './state';

/** What a check that is over comes to, for pages that show no more than that. */
export interface CheckSummary {
  /** ISO date of its end. */
  readonly at: string;
  readonly problems: number;
  readonly potentials: number;
  /** Hops that were seen to work, and those where something was found. */
  readonly hops: Readonly<Partial<Record<HopId, 'passed' | 'potential' | 'failed'>>>;
  /** The gravest of what may stop a login. */
  readonly worst?: Pick<Line, 'id' | 'hop' | 'reading' | 'facts'>;
}

/** What shows that a hop works: all of these without a doubt. */
const proofs: Readonly<Partial<Record<HopId, readonly LineId[]>>> = {
  device: ['clock', 'cookies', 'browser'],
  network: ['login-hosts'],
  gate: ['gate'],
  service: ['gate', 'status'],
};

/** A login goes well without these. */
const besideLogin: readonly LineId[] = [
  'upload',
  'voice',
  'socket',
  'feature-hosts',
  'sign-in-hosts',
  'telemetry-hosts',
];

const isGrave = ({id, verdict}: Line) => verdict === 'problem' && !besideLogin.includes(id);
const isFound = ({verdict}: Line) => verdict === 'problem' || verdict === 'potential';

function stateOf(hop: HopId, lines: readonly Line[]): 'passed' | 'potential' | 'failed' | undefined {
  const own = lines.filter(line => line.hop === hop);
  if (own.some(isGrave)) return 'failed';
  if (own.some(isFound)) return 'potential';
  const needed = proofs[hop];
  const works = needed?.every(id => lines.some(line => line.id === id && line.verdict === 'fine'));
  return works ? 'passed' : undefined;
}

/** Nearest to the person first. */
const byHop = (one: Line, other: Line) => hopIds.indexOf(one.hop) - hopIds.indexOf(other.hop);

/** Undefined while it runs. */
export function checkSummary(state: CheckState | undefined): CheckSummary | undefined {
  if (!state?.endedAt || state.phase === 'running') return undefined;
  const lines = judgedLines(state);
  const worst = [...lines].sort(byHop).find(isGrave);
  const hops = hopIds.map(hop => [hop, stateOf(hop, lines)] as const).filter(([, found]) => found !== undefined);
  return {
    at: state.endedAt,
    problems: lines.filter(({verdict}) => verdict === 'problem').length,
    potentials: lines.filter(({verdict}) => verdict === 'potential').length,
    hops: Object.fromEntries(hops),
    ...(worst && {
      worst: {id: worst.id, hop: worst.hop, reading: worst.reading, ...(worst.facts && {facts: worst.facts})},
    }),
  };
}

/** At most one hop is where it stopped: the failure that was seen, else the nearest that the check found. */
function joined(hop: HopId, hops: Hops, {hops: checked, worst}: CheckSummary): HopState {
  const found = checked[hop];
  if (hops[hop] !== 'unseen' || found === undefined) return hops[hop];
  if (found !== 'failed') return found;
  const isTaken = hopIds.some(other => hops[other] === 'failed' || hops[other] === 'solved');
  return isTaken || worst?.hop !== hop ? 'potential' : 'failed';
}

/** The picture of the way with what a check adds to it; behind a failure nothing counts as reached. */
export function withCheck(hops: Hops, summary: CheckSummary | undefined): Hops {
  if (!summary) return hops;
  const states = hopIds.map(hop => [hop, joined(hop, hops, summary)] as const);
  const at = states.findIndex(([, state]) => state === 'failed');
  const shown = states.map(([hop, state], index) => [hop, at >= 0 && index > at ? hops[hop] : state] as const);
  return Object.fromEntries(shown) as Record<HopId, HopState>;
}
