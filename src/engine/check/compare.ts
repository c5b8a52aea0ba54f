import type {Reach} from './asked';
import {type Conclusion, conclude} from './conclusion';
import type {KeptLine, KeptRun} from './kept-run';
import {type LineId, type Verdict, verdicts} from './line';
import {lineJudges} from './lines';

/** The same line in two runs; absent where a run does not have it. */
export interface LinePair {
  readonly id: LineId;
  readonly one?: KeptLine;
  readonly other?: KeptLine;
}

export interface HostPair {
  readonly host: string;
  readonly one?: Reach;
  readonly other?: Reach;
}

export interface Compared extends Conclusion {
  /** The worst first. */
  readonly differing: readonly LinePair[];
  readonly alike: readonly LinePair[];
  /** Those that came to something else. */
  readonly hosts: readonly HostPair[];
}

const pairOf = (id: LineId, runs: readonly [KeptRun, KeptRun]): LinePair => {
  const [one, other] = runs.map(({lines}) => lines.find(line => line.id === id));
  return {id, ...(one && {one}), ...(other && {other})};
};

const isBad = (verdict: Verdict | undefined) => verdict === 'problem' || verdict === 'potential';

/** Of two good lines only the words differ. */
const differs = ({one, other}: LinePair) =>
  one?.verdict !== other?.verdict || (isBad(one?.verdict) && one?.reading !== other?.reading);

const badness = ({one, other}: LinePair) =>
  Math.min(...[one, other].map(line => (line ? verdicts.indexOf(line.verdict) : verdicts.length)));

function hostPairs(one: KeptRun, other: KeptRun): readonly HostPair[] {
  const reachIn = ({hosts}: KeptRun, name: string) => hosts.find(({host}) => host === name)?.reach;
  const names = [...new Set([...one.hosts, ...other.hosts].map(({host}) => host))];
  return names.flatMap((host): readonly HostPair[] => {
    const [here, there] = [reachIn(one, host), reachIn(other, host)];
    return here === there ? [] : [{host, ...(here && {one: here}), ...(there && {other: there})}];
  });
}

/** The one before on another network, as far as is known: that is what tells most. */
export function bestOther(last: KeptRun, earlier: readonly KeptRun[]): KeptRun | undefined {
  const elsewhere = earlier.filter(({place}) => place !== last.place);
  return elsewhere.findLast(({place}) => place !== 'here') ?? elsewhere.at(-1) ?? earlier.at(-1);
}

/** What the last check and one on another network show together. The latest is the last. */
export function concludeLast(runs: readonly KeptRun[]): Conclusion | undefined {
  const last = runs.at(-1);
  const other = last && bestOther(last, runs.slice(0, -1));
  return other && conclude(last, other);
}

/** Two checks side by side, and what they show together. */
export function compareRuns(one: KeptRun, other: KeptRun): Compared {
  const pairs = lineJudges.map(({id}) => pairOf(id, [one, other])).filter(pair => pair.one ?? pair.other);
  const differing = pairs.filter(differs).sort((pair, next) => badness(pair) - badness(next));
  return {
    ...conclude(one, other),
    differing,
    alike: pairs.filter(pair => !differs(pair)),
    hosts: hostPairs(one, other),
  };
}
