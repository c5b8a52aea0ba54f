import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {at, diagnosis, finding} from '../../testing/snapshots';
import {readTries} from './read-tries';
import {
  currentTries,
  failedAfter,
  fixedBy,
  lostPurge,
  type Try,
  withDone,
  withoutTry,
  withTry,
  withUndone,
} from './tries';
import {seenOf, withOutcomes} from './try-outcomes';

const about = 'stale-session-cookie';
const tried = (time: string, more: Partial<Try> = {}): Try => ({
  step: 'use-private-window',
  about,
  at: at(time),
  mark: 'done',
  ...more,
});
const trace = {click: 'one', name: 'L2', cookies: 3, until: at('13:13')} as const;
const purged = (time: string, more: Partial<Try> = {}): Try =>
  tried(time, {step: 'clear-session', purge: trace, ...more});
const failed = (time: string, rule: 'stale-session-cookie' | 'cloudflare-1020' = about) => ({
  failure: {rule, at: at(time)},
});
const worked = (time: string) => ({success: {at: at(time)}});
const outcomes = (tries: readonly Try[]) => tries.map(({outcome}) => outcome?.result);

describe('what the next login shows', () => {
  it.each([
    ['the same failure: it did not help', [purged('12:43')], failed('12:44'), ['same']],
    ['another failure: the cause has changed', [purged('12:43')], failed('12:44', 'cloudflare-1020'), ['other']],
    ['a sign-in: it helped', [purged('12:43')], worked('12:44'), ['fixed']],
    ['a failure from before says nothing', [purged('12:43')], failed('12:42'), [undefined]],
    ['nor does a sign-in from before', [purged('12:43')], worked('12:42'), [undefined]],
    ['what was passed over has no outcome', [tried('12:43', {mark: 'skipped'})], failed('12:44'), [undefined]],
    ['nor has what was undone', [purged('12:43', {purge: {...trace, undone: true}})], worked('12:44'), [undefined]],
    ['nor what was cut off', [purged('12:43', {purge: {...trace, unfinished: true}})], failed('12:44'), [undefined]],
    [
      'of several steps the last one has helped',
      [tried('12:42'), purged('12:43')],
      worked('12:44'),
      [undefined, 'fixed'],
    ],
    ['of several steps none has helped', [tried('12:42'), purged('12:43')], failed('12:44'), ['same', 'same']],
    [
      'where nothing was known to fail nothing is proven',
      [purged('12:43', {about: 'none'})],
      worked('12:44'),
      [undefined],
    ],
    ['but a failure after it is one', [purged('12:43', {about: 'none'})], failed('12:44'), ['same']],
  ] as const)('%s', (_, tries, seen, wanted) => expect(outcomes(withOutcomes(tries, seen))).toEqual(wanted));

  it('is told once: a later login says nothing of it', () => {
    const once = withOutcomes([purged('12:43')], failed('12:44'));
    expect(withOutcomes(once, failed('12:50', 'cloudflare-1020'))).toBe(once);
    expect(outcomes(withOutcomes(once, worked('12:55')))).toEqual(['same']);
  });

  it('is that of the failure first, then of the login that worked', () => {
    const tries = withOutcomes([tried('12:41'), purged('12:46')], {...failed('12:44'), ...worked('12:48')});
    expect(outcomes(tries)).toEqual(['same', 'fixed']);
  });

  it('never changes with what is seen twice', () => {
    const time = fc.integer({min: 10, max: 59}).map(minute => `12:${minute}`);
    const seen = fc.oneof(
      time.map(worked),
      fc.tuple(time, fc.constantFrom(about, 'cloudflare-1020')).map(pair => failed(...pair)),
    );
    fc.assert(
      fc.property(fc.array(time, {maxLength: 6}), fc.array(seen, {maxLength: 6}), (times, logins) => {
        const after = logins.reduce<readonly Try[]>(
          withOutcomes,
          times.toSorted().map(moment => tried(moment)),
        );
        const last = logins.at(-1);
        if (last) expect(withOutcomes(after, last)).toBe(after);
        expect(after).toHaveLength(times.length);
      }),
    );
  });
});

describe('what a diagnosis says of the tries', () => {
  const verdict = {finding: finding(), failedAt: at('12:44')};
  const solved = {finding: finding(), failedAt: at('12:40'), solvedAt: at('12:50')};
  it.each([
    ['a verdict', seenOf(undefined, verdict, undefined), failed('12:44')],
    [
      'a failure that was overcome',
      seenOf(solved, undefined, solved.solvedAt),
      {...failed('12:40'), ...worked('12:50')},
    ],
    ['a sign-in', seenOf(undefined, undefined, at('12:50')), worked('12:50')],
    ['nothing', seenOf(diagnosis().solved, undefined, undefined), {}],
  ] as const)('%s', (_, seen, wanted) => expect(seen).toEqual(wanted));
});

describe('the tries that count', () => {
  it('are those since it last worked', () => {
    const tries = [...withOutcomes([tried('12:40'), purged('12:43')], worked('12:44')), tried('12:50')];
    expect(currentTries(tries, at('12:55'))).toEqual([tried('12:50')]);
  });
  it('are those of the last day', () => {
    expect(currentTries([tried('12:40')], '2026-11-23T12:41:00Z')).toEqual([]);
  });
  it('tell after which one it failed for this cause', () => {
    const tries = withOutcomes([purged('12:43')], failed('12:44', 'cloudflare-1020'));
    expect(failedAfter(tries, 'cloudflare-1020')?.step).toBe('clear-session');
    expect(failedAfter(tries, about)).toBeUndefined();
  });
  it('tell what fixed it, and not what fixed an earlier failure', () => {
    const tries = withOutcomes([purged('12:43')], worked('12:44'));
    expect(fixedBy(tries, at('12:40'))?.step).toBe('clear-session');
    expect(fixedBy(tries, at('12:45'))).toBeUndefined();
  });
});

describe('a purge is noted', () => {
  it('once for each click', () => {
    const begun = purged('12:43', {purge: {...trace, unfinished: true}});
    expect(withTry([begun], purged('12:44'))).toEqual([purged('12:44')]);
  });
  it('as undone with every one that the undo brings back, and with no older one', () => {
    const old = purged('11:00', {purge: {...trace, click: 'old', until: at('11:30')}});
    const undone = withUndone([old, purged('12:43')], at('12:50'));
    expect(undone.map(({purge}) => purge?.undone)).toEqual([undefined, true]);
  });
  it('at its end with what it removed; another one is left as it is', () => {
    const begun = purged('12:43', {purge: {...trace, unfinished: true}});
    expect(withDone([begun], {click: 'one', at: at('12:44'), cookies: 7})).toEqual([
      purged('12:44', {purge: {...trace, cookies: 7}}),
    ]);
    const tries = [begun];
    expect(withDone(tries, {click: 'two', at: at('12:44'), cookies: 7})).toBe(tries);
    expect(withUndone(tries, at('14:00'))).toBe(tries);
  });
  it('and a tick that is taken back leaves it alone', () => {
    const tries = [purged('12:43'), tried('12:44', {step: 'clear-session'})];
    expect(withoutTry(tries, 'clear-session', about)).toEqual([purged('12:43')]);
  });
  it('never more than fifty', () => {
    const tries = Array.from({length: 60}).reduce<readonly Try[]>(all => withTry(all, tried('12:40')), []);
    expect(tries).toHaveLength(50);
  });
});

describe('a browser that was closed', () => {
  it.each([
    ['took the copy of a purge', [purged('12:43')], false, '12:50', {what: 'undo', name: 'L2'}],
    [
      'cut a purge off',
      [purged('12:43', {purge: {...trace, unfinished: true}})],
      false,
      '12:50',
      {what: 'purge', name: 'L2'},
    ],
    ['was not closed: it knows of the purge itself', [purged('12:43')], true, '12:50', undefined],
    ['takes nothing once the time for the undo is over', [purged('12:43')], false, '13:14', undefined],
    ['takes nothing that was undone', [purged('12:43', {purge: {...trace, undone: true}})], false, '12:50', undefined],
    ['takes nothing where nothing was purged', [tried('12:43')], false, '12:50', undefined],
  ] as const)('%s', (_, tries, isKnown, now, lost) => expect(lostPurge(tries, isKnown, at(now))).toEqual(lost));
});

describe('what is on disk', () => {
  it('is read as it was written', () => {
    const tries = [purged('12:43'), ...withOutcomes([tried('12:40'), tried('12:41')], worked('12:42'))];
    expect(readTries(JSON.parse(JSON.stringify(tries)))).toEqual(tries);
  });
  it('is read whatever it is, and what is unknown is left out', () => {
    const anything = fc.property(fc.anything(), stored => {
      expect(readTries(stored)).toEqual([]);
    });
    fc.assert(anything);
    expect(readTries([{...tried('12:40'), step: 'stand-on-your-head'}, tried('12:41')])).toEqual([tried('12:41')]);
  });
});
