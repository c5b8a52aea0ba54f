import type {Reach} from './asked';
import type {Line, LineId, ReadingId, Verdict} from './line';
import {type CheckState, judgedLines} from './state';
import {tracesIn} from './traces';

/** Where a check was made, as the person says; `here`: nothing was said. */
export const places = ['here', 'office', 'home', 'hotspot', 'other'] as const;
export type Place = (typeof places)[number];

/** Whether other computers on the same network have the same trouble. */
export const othersHave = ['unknown', 'same', 'fine'] as const;
export type OthersHave = (typeof othersHave)[number];

export interface KeptLine {
  readonly id: LineId;
  readonly verdict: Verdict;
  readonly reading: ReadingId;
}

export interface KeptHost {
  readonly host: string;
  readonly reach: Reach;
}

/** What the person says of a run. */
export interface RunNames {
  readonly place?: Place;
  readonly others?: OthersHave;
}

/** What is kept of a check that is over, to compare it with another. Nothing in it names a person or an extension. */
export interface KeptRun extends Required<RunNames> {
  readonly id: string;
  /** ISO date. */
  readonly at: string;
  readonly lines: readonly KeptLine[];
  readonly hosts: readonly KeptHost[];
  readonly country?: string;
  readonly colo?: string;
}

const keptLine = ({id, verdict, reading}: Line): KeptLine => ({id, verdict, reading});

const keptHosts = ({hosts = []}: Line): readonly KeptHost[] => hosts.map(({host, reach}) => ({host, reach}));

export function keptRun(state: CheckState): KeptRun {
  const {id, seen} = state;
  const lines = judgedLines(state);
  const {loc: country, colo} = tracesIn(seen)[0]?.trace ?? {};
  return {
    id,
    at: seen.at,
    place: 'here',
    others: 'unknown',
    lines: lines.map(keptLine),
    hosts: lines.flatMap(keptHosts),
    ...(country && {country}),
    ...(colo && {colo}),
  };
}

export const mostRuns = 6;

/** The last ones, the oldest first. */
export const lastRuns = (runs: readonly KeptRun[]): readonly KeptRun[] =>
  [...runs].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).slice(-mostRuns);

/** With one more, which takes the place of what was kept of the same check; what was said of that one stays. */
export function withRun(runs: readonly KeptRun[], run: KeptRun): readonly KeptRun[] {
  const {place, others} = runs.find(({id}) => id === run.id) ?? run;
  return lastRuns([...runs.filter(({id}) => id !== run.id), {...run, place, others}]);
}

export const withNames = (runs: readonly KeptRun[], id: string, names: RunNames): readonly KeptRun[] =>
  runs.map(run => (run.id === id ? {...run, ...names} : run));
