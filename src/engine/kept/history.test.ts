import {describe, expect, it} from 'vitest';
import {entry} from '../../testing/builders';
import {finding} from '../../testing/snapshots';
import {readHistory, withDiagnosis} from './history';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString();
const failure = (minute: number, more = {}) => ({finding: finding(more), failedAt: at(minute)});
const rule = 'stale-session-cookie';

describe('the history', () => {
  it('gets a line for a failure', () =>
    expect(withDiagnosis([], failure(0), undefined)).toEqual([{rule, failedAt: at(0)}]));

  it('is the very same list when nothing is new, so that nothing is written', () => {
    const history = [{rule, failedAt: at(0)}] as const;
    expect(withDiagnosis(history, failure(0), undefined)).toBe(history);
    expect(withDiagnosis(history, failure(3), undefined)).toBe(history);
    expect(withDiagnosis(history, undefined, undefined)).toBe(history);
  });

  it('has tries that fail alike in a row as one, and later ones as another', () =>
    expect(withDiagnosis([{rule, failedAt: at(0)}], failure(20), undefined)).toHaveLength(2));

  it('has another class beside the first', () =>
    expect(withDiagnosis([{rule, failedAt: at(0)}], failure(1, {rule: 'dns-failure'}), undefined)).toHaveLength(2));

  it('says when it worked again, once', () => {
    const solved = {finding: finding(), failedAt: at(0), solvedAt: at(5)};
    const history = withDiagnosis([{rule, failedAt: at(0)}], undefined, solved);
    expect(history).toEqual([{rule, failedAt: at(0), solvedAt: at(5)}]);
    expect(withDiagnosis(history, undefined, solved)).toBe(history);
  });

  it('says nothing of a private window', () => {
    const secret = failure(0, {entries: [{...entry({}), _private: true}]});
    expect(withDiagnosis([], secret, undefined)).toEqual([]);
  });

  it('holds the last fifty', () => {
    const many = Array.from({length: 60}, (_, index) => index).reduce(
      (history, index) => withDiagnosis(history, failure(index * 20), undefined),
      withDiagnosis([], undefined, undefined),
    );
    expect(many).toHaveLength(50);
    expect(many.at(-1)?.failedAt).toBe(at(59 * 20));
  });
});

describe('a stored history', () => {
  it('is read as it was written', () => {
    const history = [{rule, failedAt: at(0), solvedAt: at(5)}];
    expect(readHistory(JSON.parse(JSON.stringify(history)), [rule])).toEqual(history);
  });

  it.each([
    ['no list', 'x'],
    ['a class of another version', [{rule: 'gone', failedAt: at(0)}]],
    ['no date', [{rule, failedAt: 'hunter2'}]],
    ['no record', [null, 7, 'x']],
  ])('loses %s', (_, stored) => expect(readHistory(stored, [rule])).toEqual([]));
});
