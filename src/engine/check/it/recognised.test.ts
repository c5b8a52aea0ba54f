import {describe, expect, test} from 'vitest';
import {butFor, checked} from '../../../testing/check-states';
import {products} from '../../evidence/products';
import {productHints} from './product-hints';
import {hintsFor, recognisedIn} from './recognised';
import {withoutNames} from './without-names';

const blocked = butFor('auth.openai.com', {status: 403, headers: {server: 'x'}, facts: {product: 'zscaler'}});

describe('recognised is', () => {
  test('what answered instead, once', () => {
    expect(recognisedIn(checked({asked: [...blocked, ...blocked]}))).toEqual(['zscaler']);
  });

  test('whose certificate was shown', () => {
    const certificates = [
      {host: 'chatgpt.com', issuer: 'kaspersky'},
      {host: 'auth.openai.com', issuer: 'public'},
      {host: 'chatgpt.com', issuer: 'unlisted'},
    ] as const;
    expect(recognisedIn(checked({certificates}))).toEqual(['kaspersky']);
  });

  test('nothing where every host answered itself', () => expect(recognisedIn(checked())).toEqual([]));
});

test('the hint names the product and the place', () => {
  expect(hintsFor(checked({asked: blocked}))).toMatchObject([
    {product: 'Zscaler', exempt: expect.stringContaining('Do Not Inspect')},
  ]);
});

test('a product whose words are not known has none', () => {
  expect(hintsFor(checked({certificates: [{host: 'chatgpt.com', issuer: 'iboss'}]}))).toEqual([]);
});

test('every hint is of a known product, says something, and where it is from', () => {
  for (const [id, {exempt, allow, source}] of Object.entries(productHints)) {
    expect(Object.keys(products)).toContain(id);
    expect([id, exempt ?? allow]).not.toEqual([id, undefined]);
    expect([id, URL.canParse(source)]).toEqual([id, true]);
  }
});

test('names of other extensions go nowhere; what else is known of them stays', () => {
  const state = checked({device: {browser: 'Chrome 156', extensions: [{name: 'My Blocker', suspect: 'blocker'}]}});
  expect(JSON.stringify(withoutNames(state))).not.toContain('My Blocker');
  expect(withoutNames(state).seen.device).toEqual({
    browser: 'Chrome 156',
    extensions: [{name: '', suspect: 'blocker'}],
  });
  const closed = checked({device: {extensions: 'closed'}});
  expect(withoutNames(closed)).toBe(closed);
});
