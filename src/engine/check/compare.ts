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
