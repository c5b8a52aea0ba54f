import type {Entry, Evidence} from '../evidence/evidence';

/** Numbers things in the order in which they appear. */
function numbering(): (thing: unknown) => number {
  const seen = new Map<unknown, number>();
  return thing => {
    const number = seen.get(thing) ?? seen.size + 1;
    seen.set(thing, number);
    return number;
  };
}

/** `chain/hop`: entries of one redirect chain share the part before the stroke. Any other id becomes its place. */
function idsOf(entries: readonly Entry[]): readonly string[] {
  const chainOf = numbering();
  const given = new Set<string>();
  return entries.map(({_id}, index) => {
    const [, chain, hop] = /^(.{1,60})\/(\d{1,2})$/.exec(_id) ?? [];
    const id = chain === undefined ? String(index) : `${chainOf(chain)}/${hop}`;
    if (given.has(id)) return String(index);
    given.add(id);
    return id;
  });
}

/** The tab in front by its number in this log; none when nothing in the log is of that tab. */
function numberedFront(
  {environment, entries = [], sightings = []}: Evidence,
  tab: (number: number) => number,
): Pick<Evidence, 'environment'> {
  if (!environment) return {};
  const {frontTab, ...rest} = environment;
  const known = entries.some(({_tab}) => _tab === frontTab) || sightings.some(sighting => sighting.tab === frontTab);
  return {environment: {...rest, ...(frontTab !== undefined && known && {frontTab: tab(frontTab)})}};
}

/**
 * Tabs and requests are only compared with each other, so within a log they are numbered as they appear: the browser's
 * own numbers, or what a file says in their place, do not leave. -1 is no tab.
 */
export function numbered(evidence: Evidence): Evidence {
  const {entries = [], sightings} = evidence;
  const ids = idsOf(entries);
  const tabOf = numbering();
  const tab = (number: number) => (number === -1 ? -1 : tabOf(number));
  const renumbered = {
    ...evidence,
    entries: entries.map((entry, index) => ({
      ...entry,
      _id: ids[index] ?? String(index),
      ...(entry._tab !== undefined && {_tab: tab(entry._tab)}),
    })),
    ...(sightings && {
      sightings: sightings.map(sighting => ({
        ...sighting,
        ...(sighting.tab !== undefined && {tab: tab(sighting.tab)}),
      })),
    }),
  };
  return {...renumbered, ...numberedFront(evidence, tab)};
}
