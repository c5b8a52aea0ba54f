import type {Entry, Environment, Evidence, Sighting} from '../evidence/evidence';
import {withNumberedIds} from './number-ids';

/** Numbers things in the order in which they appear. */
function numbering(): (thing: unknown) => number {
  const seen = new Map<unknown, number>();
  return thing => {
    const number = seen.get(thing) ?? seen.size + 1;
    seen.set(thing, number);
    return number;
  };
}

const longestChain = 60;

/** `chain/hop`: entries of one redirect chain share the part before the stroke. */
function chainAndHop(id: string): readonly [chain: string, hop: number] | undefined {
  const at = id.lastIndexOf('/');
  const hop = Number(id.slice(at + 1));
  const isHop = at < id.length - 1 && at >= id.length - 3 && hop >= 0 && String(hop).length === id.length - at - 1;
  return at > 0 && at <= longestChain && isHop ? [id.slice(0, at), hop] : undefined;
}

/** Asked in the order of the log. An id that names no chain, or stands there already, becomes its place. */
function idNumbering(): (id: string, index: number) => string {
  const chainOf = numbering();
  const given = new Set<number>();
  return (id, index) => {
    const [chain, hop] = chainAndHop(id) ?? [];
    if (chain === undefined || hop === undefined) return String(index);
    const number = chainOf(chain);
    const place = number * 100 + hop;
    if (given.has(place)) return String(index);
    given.add(place);
    return `${number}/${hop}`;
  };
}

type Tab = (number: number) => number;

/** The tab in front by its number in this log; none when nothing in the log is of that tab. */
function frontIn(environment: Environment, tab: Tab, isKnown: (tab: number) => boolean): Environment {
  const {frontTab, ...rest} = environment;
  return {...rest, ...(frontTab !== undefined && isKnown(frontTab) && {frontTab: tab(frontTab)})};
}

const sightingIn = (sighting: Sighting, tab: Tab): Sighting =>
  sighting.tab === undefined ? sighting : {...sighting, tab: tab(sighting.tab)};

type Beside = Omit<Evidence, 'entries'>;

export interface LogNumbers {
  /** Asked about the entries in their order. */
  readonly entry: (entry: Entry, index: number) => Entry;
  /** Asked when all entries are through. */
  readonly beside: (beside: Beside) => Beside;
}

/**
 * Tabs and requests are only compared with each other, so within a log they are numbered as they appear: the browser's
 * own numbers, or what a file says in their place, do not leave. -1 is no tab.
 */
export function logNumbers(): LogNumbers {
  const idOf = idNumbering();
  const tabOf = numbering();
  const tabs = new Set<number>();
  const tab = (number: number) => {
    tabs.add(number);
    return number === -1 ? -1 : tabOf(number);
  };
  return {
    entry: (entry, index) => {
      const _id = idOf(entry._id, index);
      return entry._tab === undefined ? {...entry, _id} : {...entry, _id, _tab: tab(entry._tab)};
    },
    beside: ({sightings, environment, ...rest}) => ({
      ...rest,
      ...(sightings && {sightings: sightings.map(sighting => sightingIn(sighting, tab))}),
      ...(environment && {environment: frontIn(environment, tab, number => tabs.has(number))}),
    }),
  };
}

/** Evidence of a file with numbers of its own, also for the ids in its values. */
export function numbered({entries = [], ...beside}: Evidence): Evidence {
  const numbers = logNumbers();
  return withNumberedIds({entries: entries.map(numbers.entry), ...numbers.beside(beside)});
}
