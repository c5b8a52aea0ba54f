import {say, type Texts} from '../../../texts/say';
import {spokenFacts} from '../../../texts/spoken-facts';
import type {HostRow, Line} from '../../check/line';
import {type Block, listed, section, stated} from '../lines/letter';
import {zonedTime} from '../lines/spoken-time';
import type {Report} from '../report';
import {badRowsIn, troublesIn} from './check-troubles';

/** What other extensions are called is nobody else's concern. */
function readingOf(texts: Texts, {id, reading, facts}: Line): string {
  if (id !== 'extensions')
    return say(texts, `check.readings.${reading}`, spokenFacts(facts ?? {}, texts.language.code));
  if (facts?.host) return say(texts, 'check.readings.extensions-blocked', {host: facts.host});
  return say(texts, 'check.it.extension');
}

const lineOf = (texts: Texts, line: Line): string =>
  say(texts, 'message.line', {
    label: say(texts, 'message.detailed', {
      text: say(texts, `check.lines.${line.id}`),
      more: say(texts, `check.verdicts.${line.verdict}`),
    }),
    value: readingOf(texts, line),
  });

const spoken = (date: string, {evidence, check}: Report) =>
  zonedTime(date, evidence.environment?.timeZone ?? check?.seen.device?.timeZone);

/** A check that was not carried through has not asked everything. */
function unfinished(texts: Texts, report: Report): Block {
  const {phase, endedAt, seen} = report.check ?? {};
  if (phase !== 'cancelled' && phase !== 'overdue') return [];
  return [say(texts, `check.${phase}`, {at: spoken(endedAt ?? seen?.at ?? report.madeAt, report)})];
}

/** Why lines may be otherwise, each reason once. */
const explanations = (lines: readonly Line[]) => [...new Set(lines.flatMap(({lowered}) => lowered ?? []))];

/** When it was made, and each line that is not as it should be. */
function found(texts: Texts, report: Report): Block {
  const troubles = troublesIn(report);
  const {check} = report;
  if (!check || check.phase === 'running') return [];
  return [
    ...stated(texts, 'check.it.at', spoken(check.seen.at, report)),
    ...unfinished(texts, report),
    ...(troubles.length > 0 ? troubles.map(line => lineOf(texts, line)) : [say(texts, 'check.summary.fine')]),
    ...explanations(troubles).map(lowered => say(texts, `check.lowered.${lowered}`)),
  ];
}

const reachOf = (texts: Texts, {reach, facts}: HostRow) => say(texts, `check.reach.${reach}`, facts);

/** What became of each address; what is alike is said once. */
function addresses(texts: Texts, report: Report): Block {
  const rows = badRowsIn(report).map(row => ({host: row.host, became: reachOf(texts, row)}));
  return [...new Set(rows.map(({became}) => became))].map(value => {
    const hosts = rows.filter(({became}) => became === value).map(({host}) => host);
    return say(texts, 'message.line', {label: listed(texts, [...new Set(hosts)]), value});
  });
}

/** What the network check found; nothing without one. */
export const checkBlocks = (texts: Texts, report: Report): readonly Block[] => [
  section(texts, 'check.it.found', found(texts, report)),
  section(texts, 'check.it.addresses', addresses(texts, report)),
];
