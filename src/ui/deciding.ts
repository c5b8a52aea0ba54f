import type {Finding} from '../engine/diagnosis/diagnosis';
import type {Entry, Sighting} from '../engine/evidence/evidence';
import type {Facts} from '../engine/evidence/facts';
import type {TextKey} from '../texts/say';
import type {Voice} from './voice';

/** One line of the deciding answer. A marked one holds the deciding word. */
export interface DecidingLine {
  readonly label: string;
  readonly value: string;
  readonly marked: boolean;
  /** Header values and ids are set as code. */
  readonly code: boolean;
}

export interface Deciding {
  /** Of a page when no request of it was seen. */
  readonly kind: 'answer' | 'page';
  /** Absent when there was no answer at all. */
  readonly status: number | undefined;
  readonly url: string;
  /** ISO date. */
  readonly at: string;
  readonly lines: readonly DecidingLine[];
}

const line = (label: string, value: string, {marked = false, code = false} = {}): DecidingLine => ({
  label,
  value,
  marked,
  code,
});

function factLines(facts: Facts, {t}: Voice): readonly DecidingLine[] {
  const {edgeCode, authCode, pageStatus, page, session, sessionError, requestId} = facts;
  const from = (source: {readonly from: keyof typeof sources}) => t(sources[source.from]);
  const coded = [edgeCode, authCode, pageStatus, sessionError].filter(read => read !== undefined);
  return [
    ...coded.map(read => line(from(read), t('ui.why.code', {code: read.value}), {marked: true})),
    ...(page && coded.length === 0 ? [line(from(page), t(`ui.why.pages.${page.value}`), {marked: true})] : []),
    ...(session ? [line(from(session), t(`ui.why.session.${session.value}`), {marked: coded.length === 0})] : []),
    ...(requestId ? [line(t('ui.why.requestId'), requestId.value, {code: true})] : []),
  ];
}

const sources = {
  page: 'ui.why.from.page',
  body: 'ui.why.from.body',
  header: 'ui.why.from.header',
  url: 'ui.why.from.url',
  goal: 'ui.why.from.goal',
  address: 'ui.why.from.address',
  probe: 'ui.why.from.probe',
} as const satisfies Record<string, TextKey>;

const tellingHeaders = ['server', 'cf-ray', 'cf-mitigated'];

function headerLines({response}: Entry): readonly DecidingLine[] {
  const seen = (name: string) => response.headers.find(header => header.name.toLowerCase() === name)?.value;
  return tellingHeaders.flatMap(name => {
    const value = seen(name);
    return value === undefined ? [] : [line(name, value, {code: true, marked: name === 'cf-mitigated'})];
  });
}

const timing = ({time}: Entry, {t}: Voice) => (time > 0 ? [line(t('ui.why.after'), `${Math.round(time)} ms`)] : []);

function fromEntry(entry: Entry, voice: Voice): Deciding {
  const {_error: error, _facts: facts = {}, response} = entry;
  return {
    kind: 'answer',
    status: response.status || undefined,
    url: entry.request.url,
    at: entry.startedDateTime,
    lines: [
      ...(error ? [line(voice.t('ui.why.browser'), error, {marked: true, code: true})] : []),
      ...factLines(facts, voice),
      ...headerLines(entry),
      ...(response.status ? timing(entry, voice) : []),
    ],
  };
}

const fromSighting = ({status, url, at, facts}: Sighting, voice: Voice): Deciding => ({
  kind: 'page',
  status,
  url,
  at,
  lines: factLines(facts, voice),
});

/** The one answer, or page, that decided the finding; undefined when it rests on cookies alone. */
export function decidingOf({entries, sightings}: Finding, voice: Voice): Deciding | undefined {
  if (entries?.[0]) return fromEntry(entries[0], voice);
  return sightings?.[0] && fromSighting(sightings[0], voice);
}

/** Whether ChatGPT itself was asked about the session for this finding. */
export const probed = ({entries = [], sightings = []}: Finding): boolean =>
  [...entries.map(entry => entry._facts ?? {}), ...sightings.map(({facts}) => facts)].some(facts =>
    Object.values(facts).some(fact => fact?.from === 'probe'),
  );
