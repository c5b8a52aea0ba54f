import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyJar, jarCookie} from '../../testing/jars';
import {purposeOf} from '../evidence/cookie-names';
import {groupJar} from './group-jar';
import type {JarCookie} from './jar-cookie';
import {inLetters} from './store-kind';

const groupsOf = (jar: readonly JarCookie[]) =>
  groupJar(jar).flatMap(({stores}) => stores.flatMap(({groups}) => groups));
const ids = (jar: readonly JarCookie[]) => jar.map(({id}) => id).sort(inLetters);

test('every cookie of any jar is in exactly one group, that of its purpose', () =>
  fc.assert(
    fc.property(anyJar, jar => {
      const groups = groupsOf(jar);
      expect(ids(groups.flatMap(({cookies}) => cookies))).toEqual(ids(jar));
      for (const {purpose, cookies} of groups)
        expect(new Set(cookies.map(({name}) => purposeOf(name)))).toEqual(new Set([purpose]));
      expect(new Set(groups.map(({key}) => key)).size).toBe(groups.length);
    }),
  ));

test('the sums of any jar agree', () =>
  fc.assert(
    fc.property(anyJar, jar => {
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
      const sites = groupJar(jar);
      expect(sum(sites.map(({count}) => count))).toBe(jar.length);
      expect(sum(sites.map(({bytes}) => bytes))).toBe(sum(jar.map(({bytes}) => bytes)));
      expect(sum(groupsOf(jar).map(({bytes}) => bytes))).toBe(sum(sites.map(({bytes}) => bytes)));
    }),
  ));

test('the order in which the browser tells them does not matter', () =>
  fc.assert(
    fc.property(
      anyJar.chain(jar => fc.tuple(fc.constant(jar), fc.shuffledSubarray(jar, {minLength: jar.length}))),
      ([jar, shuffled]) => {
        expect(groupJar(shuffled)).toEqual(groupJar(jar));
      },
    ),
  ));

test('sites, stores and purposes stand in the order in which a person thinks of them', () => {
  const stores = ['firefox-container-10', 'firefox-private', 'firefox-default', 'firefox-container-2'];
  const names = ['g_state', 'mystery', 'cf_clearance', 'oai-did', '__Secure-next-auth.session-token', 'login_session'];
  const jar = [
    jarCookie({domain: '.cdn.oaistatic.com'}),
    jarCookie({domain: 'auth.openai.com'}),
    ...names.map(name => jarCookie({name, storeId: 'firefox-default'})),
    ...stores.slice(0, 2).map(storeId => jarCookie({storeId})),
    ...stores.slice(2).map(storeId => jarCookie({storeId, domain: 'chatgpt.com'})),
  ];
  const [chatgpt, ...others] = groupJar(jar);
  expect([chatgpt, ...others].map(site => site?.site)).toEqual(['chatgpt.com', 'openai.com', 'oaistatic.com']);
  expect(chatgpt?.stores.map(({storeId}) => storeId)).toEqual([
    'firefox-default',
    'firefox-container-2',
    'firefox-container-10',
    'firefox-private',
  ]);
  expect(chatgpt?.stores[0]?.groups.map(({purpose}) => purpose)).toEqual([
    ...['transaction', 'session', 'edge', 'keep', 'other', 'unknown'],
  ]);
});

test('an empty jar has no groups', () => expect(groupJar([])).toEqual([]));
