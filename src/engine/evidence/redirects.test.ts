import {describe, expect, test} from 'vitest';
import {request} from '../../testing/builders';
import {chromium, preflight, url} from '../../testing/cors';
import type {Entry} from './evidence';
import {chainOf, preflightOf, wasFollowed} from './redirects';

const site = 'https://chatgpt.com';
const asked = (parts = {}) => ({...chromium(undefined, {after: 60, ...parts}), time: 500});
/** As a file names its entries: by their places. */
const from = (id: string, path: string, to: string, parts = {}) =>
  request({id, url: `${site}${path}`, status: 302, redirect: `${site}${to}`, ...parts});
const at = (id: string, path: string, parts = {}) => request({id, url: `${site}${path}`, ...parts});
const names = (entries: readonly Entry[]) =>
  chainOf(entries, entries.at(-1) as Entry)
    .map(({_id}) => _id)
    .join(' ');

describe('the leave that was asked for', () => {
  const cases: ReadonlyArray<readonly [sentence: string, other: Entry, isIt: boolean]> = [
    ['the OPTIONS just before', preflight({}, {after: 59.9}), true],
    ['one half a minute before, and no longer', preflight({}, {after: 30}), true],
    ['one that the log puts a moment after', preflight({}, {after: 61.5}), true],
    ['not one longer before', preflight({}, {after: 29.9}), false],
    ['not one longer after the end', preflight({}, {after: 61.6}), false],
    ['not one of another address', preflight({}, {after: 59.9, url: `${url}/x`}), false],
    ['not one for another method', preflight({}, {after: 59.9, sent: {'access-control-request-method': 'PUT'}}), false],
    ['one whose method nobody saw', preflight({}, {after: 59.9, sent: {}}), true],
    ['not another try', asked({after: 59.9}), false],
  ];
  test.each(cases)('%s', (_sentence, other, isIt) => {
    const own = asked();
    expect(preflightOf([other, own], own)).toBe(isIt ? other : undefined);
  });

  test('the latest of several; and none asks leave for itself', () => {
    const [first, second, own] = [preflight({}, {after: 58}), preflight({}, {after: 59}), asked()];
    expect(preflightOf([first, second, own], own)).toBe(second);
    expect(preflightOf([second], second)).toBeUndefined();
  });
});

describe('a chain of redirects', () => {
  const cases: ReadonlyArray<readonly [sentence: string, entries: readonly Entry[], chain: string]> = [
    ['a request alone', [at('1', '/b')], '1'],
    ['one that was sent on', [from('0', '/a', '/b'), at('1', '/b', {after: 0.1})], '0 1'],
    [
      'one that was sent on twice',
      [from('0', '/a', '/b'), from('1', '/b', '/c', {after: 0.1}), at('2', '/c', {after: 0.2})],
      '0 1 2',
    ],
    ['by the live name, however long it took', [from('7/0', '/a', '/b'), at('7/1', '/b', {after: 9})], '7/0 7/1'],
    ['not by another request’s name', [from('6/0', '/a', '/b'), at('7/1', '/b', {after: 0.1})], '7/1'],
    [
      'the latest that leads there',
      [from('0', '/x', '/b'), from('1', '/a', '/b', {after: 0.1}), at('2', '/b', {after: 0.2})],
      '1 2',
    ],
    ['the same moment is soon enough', [from('0', '/a', '/b'), at('1', '/b')], '0 1'],
    ['not one that leads elsewhere', [from('0', '/a', '/x'), at('1', '/b', {after: 0.1})], '1'],
    ['not a page that leads to data', [from('0', '/a', '/b', {target: 'document'}), at('1', '/b', {after: 0.1})], '1'],
    ['not one seconds before', [from('0', '/a', '/b'), at('1', '/b', {after: 2})], '1'],
    ['not one that began later', [from('0', '/a', '/b', {after: 0.2}), at('1', '/b', {after: 0.1})], '1'],
  ];
  test.each(cases)('%s', (_sentence, entries, chain) => {
    expect(names(entries)).toBe(chain);
  });

  test('ends, also when it leads in a circle', () => {
    expect(names([from('0', '/a', '/a'), from('1', '/a', '/a'), from('2', '/a', '/a')])).toBe('0 1 2');
    const long = Array.from({length: 30}, (_, index) => from(`${index}`, `/${index}`, `/${index + 1}`));
    expect(chainOf(long, long.at(-1) as Entry)).toHaveLength(21);
  });

  test('was followed, or not', () => {
    const first = from('0', '/a', '/b');
    expect(wasFollowed([first, at('1', '/b', {after: 0.1})], first)).toBe(true);
    expect(wasFollowed([first, at('1', '/c', {after: 0.1})], first)).toBe(false);
    expect(wasFollowed([first], first)).toBe(false);
    const plain = at('2', '/b');
    expect(wasFollowed([plain, at('3', '/b', {after: 0.1})], plain)).toBe(false);
  });
});
