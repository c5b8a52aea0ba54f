import type {Evidence} from '../evidence/evidence';
import type {RuleId} from '../rules';
import type {Need, Rule} from '../rules/rule';
import type {Finding, Outcome} from './diagnosis';

const handed = (evidence: Evidence, names: readonly Need[]) =>
  Object.fromEntries(names.filter(name => evidence[name] !== undefined).map(name => [name, evidence[name]]));

function found(rule: Rule, evidence: Evidence): Finding | undefined {
  const match = rule.evaluate(handed(evidence, [...rule.needs, ...(rule.wants ?? [])]) as never);
  if (!match) return undefined;
  const {layer, kind, purge} = rule;
  const {beginWith, ...proof} = match;
  const remedies = beginWith ? [beginWith, ...rule.remedies.filter(id => id !== beginWith)] : rule.remedies;
  return {rule: rule.id as RuleId, layer, kind, purge, remedies, ...proof};
}

/** One rule's outcome. A rule that throws costs its own outcome only. */
export function outcomeOf(rule: Rule, evidence: Evidence): Outcome {
  const id = rule.id as RuleId;
  const missing = rule.needs.filter(name => evidence[name] === undefined);
  if (missing.length > 0) return {rule: id, outcome: 'unknown', missing};
  try {
    const finding = found(rule, evidence);
    return finding ? {rule: id, outcome: 'found', finding} : {rule: id, outcome: 'clear'};
  } catch (reason) {
    return {rule: id, outcome: 'failed', error: reason instanceof Error ? reason.message : String(reason)};
  }
}
