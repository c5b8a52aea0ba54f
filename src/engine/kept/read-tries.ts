import {list, record, text} from '../door/raw';
import {safeDate} from '../door/safe-date';
import {oneOf} from '../door/safe-value';
import {scopeNames} from '../purge/scope';
import {remedies} from '../remedies';
import {ruleIds} from '../rules';
import {type PurgeTrace, stepMarks, type Try, type TryOutcome} from './tries';

function readOutcome(stored: unknown): TryOutcome | undefined {
  const raw = record(stored);
  const [at, now] = [safeDate(raw.at), oneOf(ruleIds, raw.now)];
  const result = oneOf(['fixed', 'same', 'other'] as const, raw.result);
  if (!result || !at) return undefined;
  if (result === 'fixed') return {result, at};
  return now && {result, at, now};
}

function readTrace(stored: unknown): PurgeTrace | undefined {
  const raw = record(stored);
  const [name, until] = [oneOf(scopeNames, raw.name), safeDate(raw.until)];
  if (!name || !until) return undefined;
  return {
    click: text(raw.click),
    name,
    cookies: Number(raw.cookies) || 0,
    until,
    ...(raw.unfinished === true && {unfinished: true}),
    ...(raw.undone === true && {undone: true}),
  };
}

const remedyIds = remedies.map(({id}) => id);

/** The tries as stored, by whatever version; what is no longer known is left out. */
export function readTries(stored: unknown): readonly Try[] {
  return list(stored).flatMap((item): readonly Try[] => {
    const raw = record(item);
    const [step, about] = [oneOf(remedyIds, raw.step), oneOf([...ruleIds, 'none' as const], raw.about)];
    const [at, mark] = [safeDate(raw.at), oneOf(stepMarks, raw.mark)];
    if (!step || !about || !at || !mark) return [];
    const [purge, outcome] = [readTrace(raw.purge), readOutcome(raw.outcome)];
    return [
      {step, about, at, mark, ...(purge && {purge}), ...(outcome && {outcome}), ...(raw.over === true && {over: true})},
    ];
  });
}
