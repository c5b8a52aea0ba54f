import {say, type Texts} from '../../../texts/say';
import type {Diagnosis, Outcome} from '../../diagnosis/diagnosis';
import {groupBy} from '../../evidence/group-by';
import {listed} from './letter';

type Unknown = Extract<Outcome, {outcome: 'unknown'}>;

const isUnknown = (outcome: Outcome): outcome is Unknown => outcome.outcome === 'unknown';

/** What nobody could judge for the same reason, and the check that would tell. */
function unknownLine(texts: Texts, {missing, check}: Unknown, alike: readonly Unknown[]): string {
  const without = say(texts, `summary.missing.${missing[0] ?? 'entries'}`);
  const would = say(texts, `remedies.${check}.title`);
  const label = say(texts, 'summary.unknown', {missing: without, check: would});
  return say(texts, 'message.line', {
    label,
    value: listed(
      texts,
      alike.map(({rule}) => rule),
    ),
  });
}

/** The outcomes that nobody could judge, those together that lack the same. */
export const unjudged = (outcomes: readonly Outcome[]): ReadonlyArray<readonly Unknown[]> => [
  ...groupBy(outcomes.filter(isUnknown), ({missing, check}) => `${missing[0]} ${check}`).values(),
];

/** Only where nothing is found and nobody got in is it worth a reader's time. */
export function unjudgedLines(texts: Texts, {findings, solved, stage, outcomes}: Diagnosis): readonly string[] {
  if (findings.length > 0 || solved || stage === 'app') return [];
  return unjudged(outcomes).flatMap(group => group.slice(0, 1).map(first => unknownLine(texts, first, group)));
}
