import {expect, test} from 'vitest';
import type {Finding, Outcome} from '../engine/diagnosis/diagnosis';
import {outcomeOf} from '../engine/diagnosis/evaluate';
import type {Entry, Evidence} from '../engine/evidence/evidence';
import type {Confidence, Need, Rule} from '../engine/rules/rule';

/** One line of a rule's table: what the evidence is, in words, the entries, and how sure the rule is of them. */
type Case = readonly [
  sentence: string,
  entries: readonly Entry[],
  verdict: Confidence | 'unknown' | undefined,
  more?: Evidence,
];

/** Any rule, whatever it needs: its type binds it to its own evidence. */
type AnyRule = Omit<Rule<string, never, never>, 'evaluate' | 'needs' | 'wants'> & {
  readonly needs: readonly Need[];
  readonly wants?: readonly Need[];
  evaluate(evidence: never): ReturnType<Rule['evaluate']>;
};

const outcome = (rule: AnyRule, entries: readonly Entry[], more: Evidence): Outcome =>
  outcomeOf(rule as unknown as Rule, {environment: {}, earlier: [], entries, ...more});

/** @throws when the rule threw: a table shall show it */
export function found(rule: AnyRule, entries: readonly Entry[], more: Evidence = {}): Finding | undefined {
  const answered = outcome(rule, entries, more);
  if (answered.outcome === 'failed') throw new Error(answered.error);
  return answered.outcome === 'found' ? answered.finding : undefined;
}

const unknownOr = ({outcome}: Outcome) => (outcome === 'unknown' ? 'unknown' : undefined);

/** Every sentence is a test. Cases without `cookies` stand for logs in which nobody looked at them. */
export function verdicts(rule: AnyRule, cases: readonly Case[]): void {
  for (const [sentence, entries, verdict, more] of cases)
    test(sentence, () => {
      const answer = found(rule, entries, more)?.confidence ?? unknownOr(outcome(rule, entries, more ?? {}));
      expect(answer).toBe(verdict);
    });
}

/** Signs of a finding as `+edge-code`, `-let-in-before`, `?vpn-unknown`. */
export const signsOf = (finding: Finding | undefined): readonly string[] => [
  ...(finding?.supports ?? []).map(({sign}) => `+${sign}`),
  ...(finding?.contradicts ?? []).map(({sign}) => `-${sign}`),
  ...(finding?.unseen ?? []).map(({sign}) => `?${sign}`),
];
