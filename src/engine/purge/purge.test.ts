import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {PurgeLevel} from '../rules/rule';
import {cookieOf, identityOf, type Removable} from './cookie-identity';
import {cookiesToRemove, removalOf, wantedOf} from './cookies-to-remove';
import {countsOf} from './counts';
import {fatesOf, touchedBy} from './open-tabs';
import {covers, type Scope, type ScopeName} from './scope';
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

const picked = (...cookies: readonly Removable[]): Scope => ({level: 'picked', cookies: cookies.map(identityOf)});

describe('a purge takes what its scope names', () => {
  it.each<[string, Scope, readonly number[]]>([
    ['L1: the login that is under way', {level: 'L1'}, [0, 1]],
    ['L2: that and the session', {level: 'L2'}, [0, 1, 2, 3, 4]],
    ['L3: those of the gate', {level: 'L3'}, [5]],
    ['L4: everything but what makes this a known device', {level: 'L4'}, [0, 1, 2, 3, 4, 5, 7]],
    ['L4 with what is usually kept', {level: 'L4', withKept: true}, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['what was picked, and nothing beside it', picked(...jar.slice(5, 7)), [5, 6]],
  ])('%s', (_, scope, places) => {
    expect(names(cookiesToRemove(jar, [scope]))).toEqual(places.map(place => jar[place]?.name));
  });
  it('never takes what is protected, also when it was picked', () => {
    expect(cookiesToRemove(jar, [picked(...jar)], ['*-*', 'oai-*', 'cf_clearance'])).toHaveLength(jar.length - 3);
  });
  it.each<[ScopeName, PurgeLevel, boolean]>([
    ['L2', 'L1', true],
    ['L1', 'L2', false],
    ['L4', 'L3', true],
    ['L2', 'L3', false],
    ['picked', 'L1', false],
  ])('whether %s takes all of %s: %s', (name, level, answer) => expect(covers(name, level)).toBe(answer));
});

describe('a cookie by its identity', () => {
  it('is the same cookie, without its value', () => {
    fc.assert(
      fc.property(anyCookie, one => {
        expect(identityOf(cookieOf(identityOf(one)))).toBe(identityOf(one));
        expect(cookieOf(identityOf(one)).value).toBe('');
      }),
    );
  });
  it('that was picked is told of also when it came after an earlier purge', () => {
    const since = cookie({name: 'new'});
    expect(names(wantedOf(jar, picked(since), []))).toEqual(['new']);
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
  it.each([
    ['a page of the host itself', {}, 'chatgpt.com', 'set-by-tab'],
    ['one of a subdomain, which the cookie reaches', {}, 'ab.chatgpt.com', 'set-by-tab'],
    ['not one of a subdomain, which it does not reach', {hostOnly: true}, 'ab.chatgpt.com', 'set-again'],
    ['not one of another site', {}, 'auth.openai.com', 'set-again'],
  ] as const)('says who may have set it again: %s', (_, parts, host, why) => {
    const [left] = removalOf([cookie(parts)], [cookie({...parts, value: 'new'})], [host]).left;
    expect(left).toMatchObject(why === 'set-by-tab' ? {why, by: host} : {why});
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

describe('the ladder', () => {
  const takenBy = (all: readonly Removable[], level: PurgeLevel) =>
    new Set(cookiesToRemove(all, [{level}]).map(identityOf));
  const holds = (whole: ReadonlySet<string>, part: ReadonlySet<string>) => [...part].every(one => whole.has(one));
  it('each wider level takes all of the narrower ones; gate and login have nothing in common', () => {
    fc.assert(
      fc.property(anyJar, all => {
        const [l1, l2, l3, l4] = (['L1', 'L2', 'L3', 'L4'] as const).map(level => takenBy(all, level));
        if (!l1 || !l2 || !l3 || !l4) throw new Error('four levels');
        expect([holds(l2, l1), holds(l4, l2), holds(l4, l3)]).toEqual([true, true, true]);
        expect([...l3].filter(one => l2.has(one))).toEqual([]);
      }),
    );
  });
  it('two purges take what each of them takes, and picked cookies are those alone', () => {
    fc.assert(
      fc.property(anyJar, anyLevel, anyLevel, (all, one, other) => {
        const both = new Set(cookiesToRemove(all, [{level: one}, {level: other}]).map(identityOf));
        expect(both).toEqual(new Set([...takenBy(all, one), ...takenBy(all, other)]));
        const some = all.filter((_, index) => index % 2 === 0);
        expect(cookiesToRemove(all, [picked(...some)])).toEqual(some);
      }),
    );
  });
});

describe('what each level would take', () => {
  it('is what it takes', () => {
    fc.assert(
      fc.property(anyJar, fc.constantFrom<readonly string[]>([], ['cf_*'], ['oai-did']), (all, kept) => {
        const counts = countsOf(all, kept);
        const takenBy = (scope: Scope) => cookiesToRemove(all, [scope], kept).length;
        expect(counts.levels).toEqual(
          Object.fromEntries((['L1', 'L2', 'L3', 'L4'] as const).map(level => [level, takenBy({level})])),
        );
        expect(counts.levels.L4 + counts.kept).toBe(takenBy({level: 'L4', withKept: true}));
        expect(counts.levels.L4 + counts.kept + counts.protected).toBe(all.length);
      }),
    );
  });
});

describe('undo', () => {
  it('brings back exactly what there was, whatever the sites have set since', () => {
    fc.assert(
      fc.property(anyJar, anyJar, anyLevel, (before, set, level) => {
        const purged = take(before, cookiesToRemove(before, [{level}]));
        const kept = new Set(purged.map(identityOf));
        const now = put(
          purged,
          set.filter(one => !kept.has(identityOf(one))),
        );
        const plan = undoPlan(before, now, [{level}]);
        expect(sorted(put(take(now, plan.remove), plan.restore))).toEqual(sorted(before));
      }),
      {numRuns: 1000},
    );
  });
  it('leaves alone what the purge did not touch, also when it has changed since', () => {
    const plan = undoPlan([cookie({name: 'oai-did'})], [cookie({name: 'oai-did', value: 'newer'})], [{level: 'L2'}]);
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
    expect(toCopy({level: 'L4'}, [cookie()], {scopes: [{level: 'L2'}], before: first})).toEqual({
      scopes: [{level: 'L2'}, {level: 'L4'}],
      before: first,
    });
  });
  it('begins anew when somebody has signed in between the two', () => {
    const now = [cookie({name: '__Secure-next-auth.session-token', value: 'new'})];
    expect(toCopy({level: 'L4'}, now, {scopes: [{level: 'L2'}], before: first})).toEqual({
      scopes: [{level: 'L4'}],
      before: now,
    });
  });
  it('brings back what either of them took, and leaves the rest as it is', () => {
    const plan = undoPlan(jar, [cookie({name: 'oai-did', value: 'newer'})], [{level: 'L1'}, {level: 'L3'}]);
    expect(names(plan.restore)).toEqual([jar[0], jar[1], jar[5]].map(one => one?.name));
    expect(plan.remove).toEqual([]);
  });
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
  it.each<[ScopeName, readonly number[]]>([
    ['picked', []],
    ['L1', [1, 2, 6]],
    ['L2', [1, 2, 3, 6]],
    ['L3', [1]],
    ['L4', [1, 2, 3, 6]],
  ])('a purge of %s touches those that it changes', (level, ids) => {
    expect(touchedBy(level, fates).map(({id}) => id)).toEqual(ids);
  });
});
