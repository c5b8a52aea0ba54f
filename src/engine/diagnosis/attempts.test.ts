import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {beginning, cookie, edge, entry, json, request, sessionAnswer, sighting} from '../../testing/builders';
import {type Exchange, login} from '../../testing/har';
import {exported} from '../../testing/har-exporters';
import {failures} from '../../testing/har-failures';
import {noise} from '../../testing/har-noise';
import {fromHar} from '../door/from-har';
import type {Entry, Evidence} from '../evidence/evidence';
import {attemptsSeen, type SeenAttempts} from './attempts';
import {diagnose} from './diagnose';
import {type FailureSeen, withFailureSeen} from './failures-seen';

const minute = 60;
const read = (exchanges: readonly Exchange[]) => fromHar(exported(exchanges, 'chrome')).entries ?? [];

let copies = 0;
/** The same login at another time, in a tab of its own. */
function later(entries: readonly Entry[], seconds: number, more: Partial<Entry> = {}): readonly Entry[] {
  copies += 1;
  return entries.map(one => ({
    ...one,
    _id: `${copies}-${one._id}`,
    startedDateTime: new Date(Date.parse(one.startedDateTime) + seconds * 1000).toISOString(),
    _tab: 1,
    ...more,
  }));
}

const look = (evidence: Evidence, after = 60 * minute) => attemptsSeen(evidence, {}, beginning + after * 1000);
const results = ({attempts}: SeenAttempts) =>
  attempts.map(({result}) => (result.as === 'failed' ? `${result.rule} at ${result.hop}` : result.as));

const refusedAtGate = read(failures['cloudflare-1020']);
const secondTab = read(failures['invalid-client-409']);
const healthy = read(login());
const threeTries = [...later(refusedAtGate, 0), ...later(secondTab, 5 * minute), ...later(healthy, 10 * minute)];

test('each attempt with its own end, also what a later login has overcome', () => {
  expect(results(look({entries: threeTries}))).toEqual([
    'cloudflare-1020 at gate',
    'invalid-client-409 at login',
    'signed-in',
  ]);
  expect(diagnose({entries: threeTries}).findings).toEqual([]);
});

const open = (parts = {}) => entry({tab: 1, ...parts});
const asked = (session: 'signed-in' | 'signed-out', after: number, tab = 1) =>
  sessionAnswer({tab, after, facts: {session}});
const loginPage = (after: number) => open({url: 'https://auth.openai.com/log-in', after});
const wrong = (after: number) =>
  request({
    url: 'https://auth.openai.com/api/accounts/password/verify',
    method: 'POST',
    status: 401,
    tab: 1,
    after,
    headers: {...edge, ...json},
    facts: {authCode: 'invalid_username_or_password'},
  });

test.each<[what: string, entries: readonly Entry[], expected: readonly string[]]>([
  ['who only looks into the app', [open(), asked('signed-in', 1)], []],
  ['who only opens the front page', [open(), asked('signed-out', 1)], []],
  ['noise', read(noise()), []],
  ['who stays at the email', [open(), asked('signed-out', 1), loginPage(2)], ['open']],
  ['who is refused at the front page', later(refusedAtGate, 0), ['cloudflare-1020 at gate']],
  ['who writes a wrong password', [open(), loginPage(1), wrong(9)], ['wrong-password at account']],
  ['who then writes the right one', [open(), loginPage(1), wrong(9), asked('signed-in', 20)], ['signed-in']],
])('%s', (_what, entries, expected) => {
  expect(results(look({entries}))).toEqual(expected);
});

describe('the last hour', () => {
  const one = later(secondTab, 0);
  test('what is older is gone when something newer is there', () => {
    expect(results(look({entries: [...one, ...later(secondTab, 59 * minute)]}))).toHaveLength(2);
    expect(results(look({entries: [...one, ...later(secondTab, 62 * minute)]}, 70 * minute))).toHaveLength(1);
  });

  test('the last one stays, as its verdict does', () => {
    expect(results(look({entries: one}, 300 * minute))).toEqual(['invalid-client-409 at login']);
  });

  test('at most twenty', () => {
    const many = Array.from({length: 40}, (_, index) => later(refusedAtGate, index * minute)).flat();
    expect(look({entries: many}).attempts).toHaveLength(20);
  });
});

test('a login ends when the app has opened, however long it is used', () => {
  const use = Array.from({length: 50}, (_, index) =>
    request({url: 'https://chatgpt.com/backend-api/conversation', tab: 1, after: 40 + index * minute}),
  );
  const [attempt] = look({entries: [...later(healthy, 0), ...use]}).attempts;
  expect(attempt?.result.as).toBe('signed-in');
  expect(attempt?.timeline.length).toBeLessThan(60_000);
});

describe('cookies that are gone', () => {
  const stale = (after: number, tab: number) => [open({after, tab}), asked('signed-out', after + 1, tab)];
  const jar = [cookie()];
  const judged = (seen: readonly FailureSeen[], entries: readonly Entry[], cookies = jar) => {
    const [finding] = diagnose({entries, cookies}).findings;
    return finding ? withFailureSeen(seen, finding) : seen;
  };
  const first = stale(0, 1);
  const both = [...first, ...stale(5 * minute, 2)];
  const seen = judged(judged([], first), both);
  const lookWithout = (entries: readonly Entry[], before = seen) =>
    results(attemptsSeen({entries, cookies: []}, {failures: before}, beginning + 600_000));

  test('take no failure away, of no attempt', () => {
    expect(seen).toHaveLength(2);
    expect(lookWithout(both)).toEqual(['stale-session-cookie at session', 'stale-session-cookie at session']);
    expect(lookWithout(both, [])).toEqual([]);
  });

  test('nor what decided it', () => {
    const {attempts} = attemptsSeen({entries: first, cookies: []}, {failures: seen}, beginning + 60_000);
    const decided = attempts
      .flatMap(({timeline}) => timeline.rows.flatMap(({shown}) => shown))
      .filter(row => row.decided);
    expect(decided).toHaveLength(1);
  });

  test('make no failure of a login that went on to work', () => {
    expect(lookWithout([...first, loginPage(10), asked('signed-in', 20)])).toEqual(['signed-in']);
  });

  test('are told as they were seen last', () => {
    const other = {rule: 'session-ended', layer: 'session', confidence: 'certain'} as const;
    const ids = seen[0]?.ids ?? [];
    expect(lookWithout(first, [...seen, {...other, ids}])).toEqual(['session-ended at session']);
  });

  test('leave a failure that was overcome in the list, and no failure', () => {
    const [front] = read(failures['cloudflare-challenge']);
    const refused = front ? later([front], 0) : [];
    const passed = [...refused, open({after: 30}), asked('signed-out', 31)];
    const known = judged([], refused);
    expect(lookWithout(refused, known)).toEqual(['cloudflare-challenge at gate']);
    expect(lookWithout(passed, known)).toEqual(['open']);
    expect(lookWithout(passed, [])).toEqual([]);
  });

  test('are kept once, however often they are judged, and not without end', () => {
    expect(judged(seen, both)).toBe(seen);
    const many = Array.from({length: 60}, (_, index) => index).reduce(
      (list: readonly FailureSeen[], index) => judged(list, stale(index * minute, index)),
      [],
    );
    expect(many).toHaveLength(20);
  });
});

test('a private window is told as one', () => {
  const entries = [...later(secondTab, 0), ...later(secondTab, 60, {_tab: 2, _private: true})];
  expect(look({entries}).attempts.map(one => one.private)).toEqual([undefined, true]);
});

test('a page that stays open and is read anew keeps its name', () => {
  const page = (after: number) => [sighting({tab: 1, after, url: 'https://auth.openai.com/log-in'})];
  const idsAt = (after: number) => look({entries: [], sightings: page(after)}).attempts.map(({id}) => id);
  expect(idsAt(0)).toHaveLength(1);
  expect(idsAt(90)).toEqual(idsAt(0));
});

describe('the timeline of each', () => {
  const [gate, tab] = look({entries: threeTries}).attempts;

  test('shows where it stopped, and which answer decided it', () => {
    const failed = tab?.timeline.rows.find(({state}) => state === 'failed');
    expect(failed?.stage).toBe('identify');
    expect(failed?.shown.filter(({decided}) => decided)).toMatchObject([
      {method: 'POST', host: 'auth.openai.com', status: 409, code: 'invalid_state'},
    ]);
    expect(gate?.timeline.rows.find(({state}) => state === 'failed')?.stage).toBe('landing');
  });

  test('holds no header and no cookie', () => {
    const text = JSON.stringify(look({entries: threeTries}));
    expect(text).not.toMatch(/headers|cookies|cf-ray|session-token/i);
  });

  test('shows no more of a stage than somebody reads, and always what decided it', () => {
    const pages = Array.from({length: 500}, (_, index) => loginPage(20 + index));
    const [attempt] = look({entries: [open(), loginPage(1), wrong(9), ...pages]}).attempts;
    const row = attempt?.timeline.rows.find(({stage}) => stage === 'identify');
    expect(row?.count).toBe(501);
    expect(row?.shown).toHaveLength(60);
    const failed = attempt?.timeline.rows.find(({state}) => state === 'failed');
    expect(failed?.shown.filter(({decided}) => decided)).toHaveLength(1);
  });
});

test('what was measured is of the attempt that is judged', () => {
  const {measured} = look({entries: later(secondTab, 0)});
  expect(measured.gate).toMatchObject({status: 200});
  expect(measured.session).toBeUndefined();
  expect(look({entries: []}).measured).toEqual({});
});

describe('properties', () => {
  const planted = Object.values(failures).map(read);
  const sequenceOf = (logs: readonly (readonly Entry[])[]) =>
    fc
      .array(fc.constantFrom(...logs), {minLength: 1, maxLength: 4})
      .map(some => some.flatMap((log, index) => later(log, index * 6 * minute)));
  const sequence = sequenceOf([healthy, ...planted]);
  const disturbances = read(noise());

  test('the order of the log does not matter', () => {
    const shuffled = sequence.chain(entries =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], {minLength: entries.length})),
    );
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(results(look({entries: other}))).toEqual(results(look({entries})));
      }),
      {numRuns: 60},
    );
  });

  test('noise neither adds an attempt nor takes one away', () => {
    // What a script asks for, wherever, tells that scripts run: where they do not there is none of it.
    const {'javascript-disabled': _, ...scripted} = failures;
    const withScripts = sequenceOf([healthy, ...Object.values(scripted).map(read)]);
    const some = fc.array(fc.tuple(fc.constantFrom(...disturbances), fc.integer({min: 0, max: 1200})), {maxLength: 20});
    fc.assert(
      fc.property(withScripts, some, (entries, added) => {
        const more = added.flatMap(([one, seconds]) => later([one], seconds, {_tab: 7}));
        expect(results(look({entries: [...entries, ...more]}))).toEqual(results(look({entries})));
      }),
      {numRuns: 60},
    );
  });

  test('never more than one row failed, and only where the attempt did', () => {
    fc.assert(
      fc.property(sequence, entries => {
        for (const {result, timeline} of look({entries}).attempts) {
          const failed = timeline.rows.filter(({state}) => state === 'failed');
          expect(failed.length).toBeLessThanOrEqual(result.as === 'failed' ? 1 : 0);
        }
      }),
      {numRuns: 60},
    );
  });

  test('each stays and keeps its name when more is seen, and no two have the same', () => {
    const look = (entries: readonly Entry[], failures: readonly FailureSeen[]) =>
      attemptsSeen({entries}, {failures}, beginning + 3_600_000).attempts.map(({id}) => id);
    // Judged anew with every answer, as a browser does.
    const judgedUntil = (entries: readonly Entry[]) =>
      entries.reduce<readonly FailureSeen[]>((seen, _, index) => {
        const [finding] = diagnose({entries: entries.slice(0, index + 1)}).findings;
        return finding ? withFailureSeen(seen, finding) : seen;
      }, []);
    fc.assert(
      fc.property(sequence, fc.nat(), (entries, cut) => {
        const first = entries.slice(0, 1 + (cut % entries.length));
        const seen = judgedUntil(first);
        const [before, after] = [look(first, seen), look(entries, seen)];
        expect(new Set(after).size).toBe(after.length);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
      {numRuns: 60},
    );
  });
});
