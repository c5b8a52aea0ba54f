import {asksOf, isBad} from './host-rows';
import {type KeptLine, type KeptRun, type OthersHave, type Place, places} from './kept-run';
import type {LineId} from './line';

/** One sentence each, under `check.compare.conclusions`. */
export type ConclusionId =
  | 'incident'
  | 'unfinished'
  | 'unplaced'
  | 'same-place'
  | 'apart'
  | 'network'
  | 'network-own'
  | 'network-computer'
  | 'changed'
  | 'computer'
  | 'service'
  | 'others-too'
  | 'this-computer'
  | 'differs'
  | 'hints'
  | 'hints-own'
  | 'fine';

/** What the sentence says, and of what. */
export interface Conclusion {
  readonly conclusion: ConclusionId;
  /** The lines that it speaks of. */
  readonly lines: readonly LineId[];
  /** Where it fails and where it works, when that is what tells. */
  readonly fails?: Place;
  readonly works?: Place;
}

const aDay = 24 * 60 * 60_000;

export const problemsOf = ({lines}: KeptRun): readonly KeptLine[] =>
  lines.filter(({verdict, id}) => verdict === 'problem' && id !== 'status');

const has = ({lines}: KeptRun, reading: KeptLine['reading']) => lines.some(line => line.reading === reading);
const isUnfinished = ({lines}: KeptRun) =>
  !lines.some(({id, verdict}) => id === 'login-hosts' && verdict !== 'not-run');

/** What keeps the two from being compared, and with it what to do instead. */
function unfair(one: KeptRun, other: KeptRun): ConclusionId | undefined {
  const runs = [one, other];
  if (runs.some(run => has(run, 'status-login'))) return 'incident';
  if (runs.some(isUnfinished)) return 'unfinished';
  if (runs.some(({place}) => place === 'here')) return 'unplaced';
  if (one.place === other.place) return 'same-place';
  return Math.abs(Date.parse(one.at) - Date.parse(other.at)) > aDay ? 'apart' : undefined;
}

/** Lies in this computer, whatever network it is on. */
const isOwn = ({reading}: KeptLine) =>
  /^(?:clock|session|extensions|browser)-/.test(reading)
    ? reading !== 'browser-offline'
    : reading === 'cookies-refused';

const loginHosts = asksOf('login').map(({host}) => host);

/** Of each run some of the login's addresses have trouble of their own, and none has another. */
const areFailing = ({hosts}: KeptRun) => {
  const bad = hosts.filter(one => isBad(one) && loginHosts.includes(one.host));
  return bad.length > 0 && bad.every(({reach}) => reach === 'failing');
};

/** Lies with the service itself, whoever asks from wherever. */
const isService = ({reading}: KeptLine, runs: readonly KeptRun[]) =>
  ['gate-failing', 'country-refused'].includes(reading) || (reading === 'hosts-login' && runs.every(areFailing));

const ids = (lines: readonly KeptLine[]) => lines.map(({id}) => id);

/** A network of one's own has nobody to write a ticket to. */
const isOwnNetwork = ({place}: KeptRun) => place === 'home' || place === 'hotspot';

/** It fails in one network and works in the other. */
function inOne(failing: KeptRun, working: KeptRun): Conclusion {
  const problems = problemsOf(failing);
  const own = problems.filter(isOwn);
  if (own.length > 0) return {conclusion: 'changed', lines: ids(own)};
  const [fails, works] = [failing.place, working.place];
  const there = isOwnNetwork(failing) ? 'network-own' : 'network';
  return {conclusion: failing.others === 'fine' ? 'network-computer' : there, lines: ids(problems), fails, works};
}

/** What may be in the way in the one alone, and does not lie in this computer. */
const hintsOf = (one: KeptRun, other: KeptRun) =>
  one.lines.filter(
    line =>
      line.verdict === 'potential' &&
      line.id !== 'status' &&
      !isOwn(line) &&
      !other.lines.some(({id, verdict}) => id === line.id && verdict === 'potential'),
  );

const rank = (run: KeptRun) => Number(isOwnNetwork(run)) * places.length + places.indexOf(run.place);

/** It works in both, as far as a check can tell. */
function inNeither(one: KeptRun, other: KeptRun): Conclusion {
  // Somebody else's network first: there is whom to ask.
  const [first] = [
    {here: one, there: other, hints: hintsOf(one, other)},
    {here: other, there: one, hints: hintsOf(other, one)},
  ]
    .filter(({hints}) => hints.length > 0)
    .sort(({here}, {here: next}) => rank(here) - rank(next));
  if (!first) return {conclusion: 'fine', lines: []};
  const {here, there, hints} = first;
  const conclusion = isOwnNetwork(here) ? 'hints-own' : 'hints';
  return {conclusion, lines: ids(hints), fails: here.place, works: there.place};
}

/** What other computers show, where none shows the contrary. */
function byOthers(runs: readonly KeptRun[]): 'others-too' | 'this-computer' | undefined {
  const said = new Set<OthersHave>(runs.map(({others}) => others).filter(others => others !== 'unknown'));
  if (said.size !== 1) return undefined;
  return said.has('same') ? 'others-too' : 'this-computer';
}

/** It fails in both. */
function inBoth(one: KeptRun, other: KeptRun): Conclusion {
  const runs = [one, other];
  const lost = problemsOf(other);
  const shared = problemsOf(one).filter(({id}) => lost.some(line => line.id === id));
  const told = byOthers(runs);
  if (told) return {conclusion: told, lines: ids(shared)};
  if (shared.length === 0) return {conclusion: 'differs', lines: []};
  const isTheirs = !shared.some(isOwn) && shared.some(line => isService(line, runs));
  return {conclusion: isTheirs ? 'service' : 'computer', lines: ids(shared)};
}

/** What two runs show together, in one sentence; in whatever order they are given. */
export function conclude(one: KeptRun, other: KeptRun): Conclusion {
  const reason = unfair(one, other);
  // What other computers show needs no second network.
  const told = reason === 'unplaced' ? byOthers([one, other].filter(run => problemsOf(run).length > 0)) : undefined;
  if (reason) return {conclusion: told ?? reason, lines: []};
  const [fails, alsoFails] = [one, other].map(run => problemsOf(run).length > 0);
  if (fails && alsoFails) return inBoth(one, other);
  if (fails) return inOne(one, other);
  return alsoFails ? inOne(other, one) : inNeither(one, other);
}

/** What a single run shows together with other computers on its network; undefined where that is nothing. */
export const concludeAlone = (run: KeptRun): 'others-too' | 'this-computer' | undefined =>
  problemsOf(run).length > 0 && !has(run, 'status-login') ? byOthers([run]) : undefined;
