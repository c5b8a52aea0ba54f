import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {PurgeLevel} from '../rules/rule';
import {cookiesToRemove, identityOf, type Removable, removalOf} from './cookies-to-remove';
import {widerLevel} from './levels';
import {fatesOf, touchedBy} from './open-tabs';
import {signedInSince, toCopy, undoPlan} from './undo-plan';

const cookie = (parts: Partial<Removable> = {}): Removable => ({
  name: 'oai-did',
  domain: '.chatgpt.com',
  path: '/',
  storeId: '0',
  hostOnly: false,
  value: 'old',
  ...parts,
});

const names = (cookies: readonly {readonly name: string}[]) => cookies.map(({name}) => name);

const jar = [
  cookie({name: '__Secure-next-auth.state'}),
  cookie({name: 'oai-client-auth-session', domain: 'auth.openai.com', hostOnly: true}),
  cookie({name: '__Secure-next-auth.session-token.0'}),
  cookie({name: '__Secure-next-auth.session-token.1'}),
  cookie({name: 'usc_7f3a', domain: 'auth.openai.com'}),
  cookie({name: 'cf_clearance', partitionKey: {topLevelSite: 'https://chatgpt.com'}}),
  cookie({name: 'oai-did'}),
  cookie({name: 'nobody-knows-this'}),
];

describe('a purge takes what its level names', () => {
  it.each<[PurgeLevel, readonly number[]]>([
    ['L1', [0, 1]],
    ['L2', [0, 1, 2, 3, 4]],
    ['L3', [5]],
    ['L4', [0, 1, 2, 3, 4, 5, 6, 7]],
  ])('%s', (level, places) => {
    expect(names(cookiesToRemove(jar, level))).toEqual(places.map(place => jar[place]?.name));
  });
});

describe('a receipt tells what is so, not what was meant', () => {
  it('counts as removed only what is gone', () => {
    expect(removalOf(jar, jar.slice(2)).removed).toHaveLength(2);
  });
  it('says that the browser refused when the cookie is as it was', () => {
    expect(removalOf([cookie()], [cookie()]).left).toEqual([{name: 'oai-did', domain: '.chatgpt.com', why: 'refused'}]);
  });
  it('says that it was set again when it has another value', () => {
    expect(removalOf([cookie()], [cookie({value: 'new'})]).left[0]?.why).toBe('set-again');
  });
  it('tells partitions, stores and host-only cookies of one name apart', () => {
    const others = [{partitionKey: {topLevelSite: 'https://a.test'}}, {storeId: '1'}, {hostOnly: true}, {path: '/api'}];
    for (const other of others) expect(removalOf([cookie()], [cookie(other)]).left).toEqual([]);
  });
});

const names4 = [
  '__Secure-next-auth.session-token',
  '__Secure-next-auth.session-token.0',
  'oai-did',
  'cf_clearance',
  'login_session',
  'x',
];
const anyCookie = fc
  .record({
    name: fc.constantFrom(...names4),
    domain: fc.constantFrom('.chatgpt.com', 'chatgpt.com', 'auth.openai.com'),
    path: fc.constantFrom('/', '/api'),
    hostOnly: fc.boolean(),
    value: fc.string({maxLength: 5}),
    top: fc.option(fc.constantFrom('https://chatgpt.com', 'https://a.test'), {nil: undefined}),
  })
  .map(({top, ...parts}) => cookie({...parts, ...(top && {partitionKey: {topLevelSite: top}})}));
const anyJar = fc.uniqueArray(anyCookie, {selector: identityOf, maxLength: 20});
const anyLevel = fc.constantFrom<PurgeLevel>('L1', 'L2', 'L3', 'L4');

/** A browser's jar: one cookie for each identity, the later one wins. */
const put = (into: readonly Removable[], more: readonly Removable[]) => [
  ...new Map([...into, ...more].map(one => [identityOf(one), one])).values(),
];
const take = (from: readonly Removable[], gone: readonly Removable[]) => {
  const away = new Set(gone.map(identityOf));
  return from.filter(one => !away.has(identityOf(one)));
};
const sorted = (cookies: readonly Removable[]) => cookies.map(one => `${identityOf(one)} ${one.value}`).sort();

describe('undo', () => {
  it('brings back exactly what there was, whatever the sites have set since', () => {
    fc.assert(
      fc.property(anyJar, anyJar, anyLevel, (before, set, level) => {
        const purged = take(before, cookiesToRemove(before, level));
        const kept = new Set(purged.map(identityOf));
        const now = put(
          purged,
          set.filter(one => !kept.has(identityOf(one))),
        );
        const plan = undoPlan(before, now, level);
        expect(sorted(put(take(now, plan.remove), plan.restore))).toEqual(sorted(before));
      }),
      {numRuns: 1000},
    );
  });
  it('leaves alone what the purge did not touch, also when it has changed since', () => {
    const plan = undoPlan([cookie({name: 'oai-did'})], [cookie({name: 'oai-did', value: 'newer'})], 'L2');
    expect(plan).toEqual({remove: [], restore: []});
  });
});

describe('whether somebody has signed in since', () => {
  const old = cookie({name: '__Secure-next-auth.session-token.0'});
  it.each([
    ['no, when there is no session now', [], false],
    ['no, when it is the old one', [old], false],
    ['yes, when it has another value', [{...old, value: 'new'}], true],
    ['yes, when it is in another piece', [cookie({name: '__Secure-next-auth.session-token'})], true],
  ] as const)('%s', (_, now, answer) => expect(signedInSince([old], now)).toBe(answer));
});

describe('a second purge while the first can still be undone', () => {
  const first = [cookie({name: '__Secure-next-auth.session-token'}), cookie()];
  it('keeps what there was before the first', () => {
    expect(toCopy('L4', [cookie()], {level: 'L2', before: first})).toEqual({level: 'L4', before: first});
  });
  it('begins anew when somebody has signed in between the two', () => {
    const now = [cookie({name: '__Secure-next-auth.session-token', value: 'new'})];
    expect(toCopy('L4', now, {level: 'L2', before: first})).toEqual({level: 'L4', before: now});
  });
  it.each<[PurgeLevel, PurgeLevel, PurgeLevel]>([
    ['L1', 'L1', 'L1'],
    ['L2', 'L1', 'L2'],
    ['L2', 'L3', 'L4'],
    ['L4', 'L1', 'L4'],
  ])('%s and %s together are undone as %s', (one, other, both) => expect(widerLevel(one, other)).toBe(both));
});

describe('open tabs', () => {
  const places = [
    {id: 1, url: 'https://chatgpt.com/', front: true},
    {id: 2, url: 'https://auth.openai.com/log-in', front: false},
    {id: 3, url: 'https://chatgpt.com/c/x', front: false},
    {id: 4, url: 'https://platform.openai.com/', front: false},
    {id: 5, url: 'https://example.com/', front: false},
    {id: 6, url: 'https://chatgpt.com/auth/login', front: false},
  ];
  const fates = fatesOf(places);
  it('closes other login pages, reloads the app, starts the front one anew, leaves all others alone', () => {
    expect(fates.map(({id, fate}) => `${id} ${fate}`)).toEqual(['1 reopen', '2 close', '3 reload', '6 close']);
  });
  it.each<[PurgeLevel, readonly number[]]>([
    ['L1', [1, 2, 6]],
    ['L2', [1, 2, 3, 6]],
    ['L3', [1]],
    ['L4', [1, 2, 3, 6]],
  ])('a purge of %s touches those that it changes', (level, ids) => {
    expect(touchedBy(level, fates).map(({id}) => id)).toEqual(ids);
  });
});
