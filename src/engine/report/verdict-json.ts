import {say, type TextKey, type Texts} from '../../texts/say';
import type {Diagnosis, Finding} from '../diagnosis/diagnosis';
import type {Entry} from '../evidence/evidence';
import type {Stage} from '../evidence/stage';
import type {Confidence, FindingFacts, Kind, Layer} from '../rules/rule';

export interface FindingJson {
  readonly id: string;
  readonly layer: Layer;
  readonly kind: Kind;
  readonly confidence: Confidence;
  /** Only where a language was asked for. */
  readonly title?: string;
  /** Places of the deciding entries in `log.entries`. */
  readonly entries: readonly number[];
  readonly facts: FindingFacts;
  readonly remedies: readonly string[];
}

/** The diagnosis for machines. `findings[0]` is the verdict, the others are what was also seen, surest first. */
export interface VerdictJson {
  readonly findings: readonly FindingJson[];
  readonly circumstances: readonly FindingJson[];
  /** What was missing, and the check that would tell. */
  readonly unknown: ReadonlyArray<{readonly id: string; readonly missing: readonly string[]; readonly check: string}>;
  readonly failed: ReadonlyArray<{readonly id: string; readonly error: string}>;
  readonly solved: readonly FindingJson[];
  readonly stage: Stage | null;
}

function findingJson(finding: Finding, places: ReadonlyMap<string, number>, texts?: Texts): FindingJson {
  return {
    id: finding.rule,
    layer: finding.layer,
    kind: finding.kind,
    confidence: finding.confidence,
    ...(texts && {title: say(texts, `rules.${finding.rule}.title` as TextKey, finding.facts)}),
    entries: (finding.entries ?? []).map(entry => places.get(entry._id)).filter(place => place !== undefined),
    facts: finding.facts ?? {},
    remedies: finding.remedies,
  };
}

/**
 * @param entries of the log that was judged
 * @param places where each of them stands in the file, when that holds more
 */
export function verdictOf(
  diagnosis: Diagnosis,
  entries: readonly Entry[],
  texts?: Texts,
  places?: readonly number[],
): VerdictJson {
  const placeOf = new Map(entries.map((entry, index) => [entry._id, places?.[index] ?? index]));
  const json = (finding: Finding) => findingJson(finding, placeOf, texts);
  return {
    findings: diagnosis.findings.map(json),
    circumstances: diagnosis.circumstances.map(json),
    unknown: diagnosis.outcomes.flatMap(({rule, ...rest}) =>
      rest.outcome === 'unknown' ? [{id: rule, missing: rest.missing, check: rest.check}] : [],
    ),
    failed: diagnosis.outcomes.flatMap(({rule, ...rest}) =>
      rest.outcome === 'failed' ? [{id: rule, error: rest.error}] : [],
    ),
    solved: diagnosis.solved ? [json(diagnosis.solved.finding)] : [],
    stage: diagnosis.stage ?? null,
  };
}
