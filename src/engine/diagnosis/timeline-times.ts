import {countWhile} from '../evidence/count-while';
import {endOf, startOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {groupBy} from '../evidence/group-by';
import type {Stage} from '../evidence/stage';
import {joined, lengthOf, type Span} from './spans';
import type {Step} from './steps-taken';

/** Here the person has to press or write something before the next request can come. */
const ofPerson: readonly Stage[] = ['signin-start', 'identify', 'credential', 'mfa', 'workspace'];
/** A browser by itself is never idle for longer. */
const idle = 1500;
/** No row has room for more bars. */
const mostSpans = 40;

/** When nothing at all was under way. */
function pausesIn(spans: readonly Span[]): readonly Span[] {
  const busy = joined(spans);
  const pauses = busy.slice(1).map((span, index): Span => ({from: busy[index]?.to ?? span.from, to: span.from}));
  return pauses.filter(({from, to}) => to - from >= idle);
}

/** How the attempt looks on a scale of its own: the same for each of its rows. */
export function scaleOf(entries: readonly Entry[]) {
  const begin = entries[0] ? startOf(entries[0]) : 0;
  const spanOf = (entry: Entry): Span => ({from: startOf(entry) - begin, to: endOf(entry) - begin});
  const all = entries.map(spanOf);
  const length = all.reduce((end, {to}) => Math.max(end, to), 0);
  return {spanOf, length, pauses: pausesIn(all)};
}

export type Scale = ReturnType<typeof scaleOf>;

/** Each pause by the step that ended it, where a person takes that step. */
export function waitsIn(steps: readonly Step[], {spanOf, pauses}: Scale): ReadonlyMap<Stage, readonly Span[]> {
  const ended = pauses.flatMap(pause => {
    const next = steps[countWhile(steps, ({entry}) => spanOf(entry).from < pause.to)];
    const isAtOnce = next && spanOf(next.entry).from - pause.to < idle;
    return isAtOnce && ofPerson.includes(next.stage) ? [{stage: next.stage, pause}] : [];
  });
  const byStage = groupBy(ended, ({stage}) => stage);
  return new Map([...byStage].map(([stage, found]) => [stage, found.map(({pause}) => pause)]));
}

/** As many as there is room for. */
export const drawn = (spans: readonly Span[], {length}: Scale): readonly Span[] => joined(spans, length / mostSpans);

/** When these requests were under way, and how long in all. */
export function timesOf(entries: readonly Entry[], scale: Scale) {
  const spans = entries.map(scale.spanOf);
  const requests = drawn(spans, scale);
  return {
    requests,
    from: requests[0]?.from ?? 0,
    to: requests.reduce((end, {to}) => Math.max(end, to), 0),
    took: lengthOf(spans),
  };
}
