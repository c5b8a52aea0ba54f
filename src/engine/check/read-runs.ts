import {list, type Raw, record} from '../door/raw';
import {safeDate} from '../door/safe-date';
import {oneOf, shaped} from '../door/safe-value';
import type {Reach} from './asked';
import {contactedHosts} from './asks';
import {type KeptHost, type KeptLine, type KeptRun, lastRuns, othersHave, places} from './kept-run';
import {verdicts} from './line';
import {lineJudges} from './lines';
import {readingIds} from './reading-ids';

/** Named one by one, so that none can be forgotten. */
const known: Readonly<Record<Reach, true>> = {
  answered: true,
  unseen: true,
  refused: true,
  failing: true,
  product: true,
  portal: true,
  private: true,
  stranger: true,
  name: true,
  reset: true,
  late: true,
  certificate: true,
  blocked: true,
  policy: true,
  proxy: true,
  offline: true,
  lost: true,
};
export const reaches = Object.keys(known) as readonly Reach[];

const lineIds = lineJudges.map(({id}) => id);

function readLine(stored: unknown): readonly KeptLine[] {
  const raw = record(stored);
  const [id, verdict] = [oneOf(lineIds, raw.id), oneOf(verdicts, raw.verdict)];
  const reading = oneOf(readingIds, raw.reading);
  return id && verdict && reading ? [{id, verdict, reading}] : [];
}

function readHost(stored: unknown): readonly KeptHost[] {
  const raw = record(stored);
  const [host, reach] = [oneOf(contactedHosts, raw.host), oneOf(reaches, raw.reach)];
  return host && reach ? [{host, reach}] : [];
}

/** Each once: the first. */
const firstOfEach = <Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] => {
  const names = items.map(nameOf);
  return items.filter((_, index) => names.indexOf(names[index] ?? '') === index);
};

function readRun(raw: Raw): readonly KeptRun[] {
  const [id, at] = [shaped(raw.id, /^[\w.:-]{1,80}$/), safeDate(raw.at)];
  if (!id || !at) return [];
  const country = shaped(raw.country, /^[A-Z][A-Z0-9]$/);
  const colo = shaped(raw.colo, /^[A-Z]{3}$/);
  return [
    {
      id,
      at,
      place: oneOf(places, raw.place) ?? 'here',
      others: oneOf(othersHave, raw.others) ?? 'unknown',
      lines: firstOfEach(list(raw.lines).flatMap(readLine), line => line.id),
      hosts: firstOfEach(list(raw.hosts).flatMap(readHost), ({host}) => host),
      ...(country && {country}),
      ...(colo && {colo}),
    },
  ];
}

/** The runs as stored, by whatever version; what is not known to be harmless is left out. */
export const readRuns = (stored: unknown): readonly KeptRun[] =>
  lastRuns(firstOfEach(list(stored).map(record).flatMap(readRun), ({id}) => id));

/** What a page says of a run; nothing but what is known. */
export function readNames(stored: unknown): Pick<Partial<KeptRun>, 'place' | 'others'> {
  const raw = record(stored);
  const [place, others] = [oneOf(places, raw.place), oneOf(othersHave, raw.others)];
  return {...(place && {place}), ...(others && {others})};
}
