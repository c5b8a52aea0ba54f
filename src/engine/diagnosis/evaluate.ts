import type {Evidence} from '../evidence/evidence';
import {remedy} from '../remedies';
import type {RuleId} from '../rules';
import type {Match, Need, Rule} from '../rules/rule';
import type {Finding, Outcome} from './diagnosis';

const handed = (evidence: Evidence, names: readonly Need[]) =>
  Object.fromEntries(names.filter(name => evidence[name] !== undefined).map(name => [name, evidence[name]]));

const answer = (rule: Rule, evidence: Evidence) =>
  rule.evaluate(handed(evidence, [...rule.needs, ...(rule.wants ?? [])]) as never);

function findingOf(rule: Rule, match: Match): Finding {
  const {layer, kind, purge} = rule;
  const {beginWith, ...proof} = match;
  const remedies = beginWith ? [beginWith, ...rule.remedies.filter(id => id !== beginWith)] : rule.remedies;
  return {rule: rule.id as RuleId, layer, kind, purge, remedies, ...proof};
}

/** The check that would tell: the one on click where that is missing, else the rule's own, if it has one. */
const checkOf = ({remedies}: Rule, missing: readonly Need[]) =>
  missing.includes('probes') ? 'check-network' : (remedies.find(id => remedy(id).role === 'check') ?? 'send-report');

const unknown = (rule: Rule, missing: readonly Need[]): Outcome => ({
  rule: rule.id as RuleId,
  outcome: 'unknown',
  missing,
  check: checkOf(rule, missing),
});

/** One rule's outcome. A rule that throws costs its own outcome only. */
export function outcomeOf(rule: Rule, evidence: Evidence): Outcome {
  const id = rule.id as RuleId;
  const missing = rule.needs.filter(name => evidence[name] === undefined);
  if (missing.length > 0) return unknown(rule, missing);
  try {
    const answered = answer(rule, evidence);
    if (!answered) return {rule: id, outcome: 'clear'};
    if ('untold' in answered) return unknown(rule, answered.untold);
    return {rule: id, outcome: 'found', finding: findingOf(rule, answered)};
  } catch (reason) {
    return {rule: id, outcome: 'failed', error: reason instanceof Error ? reason.message : String(reason)};
  }
}
