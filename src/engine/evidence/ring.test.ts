import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Kept, toEvict} from './ring';

const kept = (key: string, at: number, parts: Partial<Kept> = {}): Kept => ({
  key,
  at,
  group: key,
  failed: false,
  ...parts,
});

describe('the ring', () => {
  const cases: ReadonlyArray<
    readonly [sentence: string, records: readonly Kept[], limit: number, dropped: readonly string[]]
  > = [
    ['drops nothing while there is room', [kept('a', 1), kept('b', 2)], 2, []],
    ['drops the oldest first', [kept('b', 2), kept('a', 1), kept('c', 3)], 2, ['a']],
    ['drops a healthy one before an older failed one', [kept('a', 1, {failed: true}), kept('b', 2)], 1, ['b']],
    [
      'drops the records of one request together',
      [kept('a', 1, {group: 'g'}), kept('b', 2), kept('c', 3, {group: 'g'})],
      2,
      ['b'],
    ],
    [
      'a request is as young as its last record',
      [kept('a', 1, {group: 'g'}), kept('b', 5, {group: 'g'}), kept('c', 3)],
      2,
      ['c'],
    ],
    [
      'a request failed when one of its records did',
      [kept('a', 1, {group: 'g'}), kept('b', 2, {group: 'g', failed: true}), kept('c', 9)],
      2,
      ['c'],
    ],
    [
      'keeps the last request although it alone is too large',
      [kept('a', 1, {group: 'g'}), kept('b', 2, {group: 'g'})],
      1,
      [],
    ],
  ];
  test.each(cases)('%s', (_sentence, records, limit, dropped) => {
    expect(toEvict(records, limit)).toEqual(dropped);
  });

  const journal = fc
    .array(fc.record({at: fc.nat(50), group: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), failed: fc.boolean()}), {
      maxLength: 40,
    })
    .map(records => records.map((record, index): Kept => ({...record, key: String(index)})));
  const failedGroups = (records: readonly Kept[]) =>
    new Set(records.filter(({failed}) => failed).map(({group}) => group));

  test('never holds more than its limit, unless one request alone is larger', () => {
    fc.assert(
      fc.property(journal, fc.integer({min: 1, max: 30}), (records, limit) => {
        const dropped = toEvict(records, limit);
        const stay = records.filter(({key}) => !dropped.includes(key));
        expect(stay.length <= limit || new Set(stay.map(({group}) => group)).size === 1).toBe(true);
      }),
    );
  });

  test('never drops a failed request while a healthy one stays', () => {
    fc.assert(
      fc.property(journal, fc.integer({min: 1, max: 30}), (records, limit) => {
        const dropped = toEvict(records, limit);
        const failed = failedGroups(records);
        const healthyStays = records.some(({key, group}) => !dropped.includes(key) && !failed.has(group));
        const failedGoes = records.some(({key, group}) => dropped.includes(key) && failed.has(group));
        expect(healthyStays && failedGoes).toBe(false);
      }),
    );
  });

  test('takes a request whole, and no more of them than it must', () => {
    fc.assert(
      fc.property(journal, fc.integer({min: 1, max: 30}), (records, limit) => {
        const dropped = new Set(toEvict(records, limit));
        for (const {group} of records) {
          const own = records.filter(record => record.group === group);
          expect(own.every(({key}) => dropped.has(key)) || own.every(({key}) => !dropped.has(key))).toBe(true);
        }
        const last = records.find(({key}) => key === [...dropped].at(-1));
        const withoutLast = records.length - dropped.size + records.filter(({group}) => group === last?.group).length;
        expect(dropped.size === 0 || withoutLast > limit).toBe(true);
      }),
    );
  });
});
