import {describe, expect, it} from 'vitest';
import {cleanNames, isProtected, namesIn, namesLeftOut} from './protected-names';

describe('a protected name', () => {
  it.each([
    ['is that name', 'oai-did', ['oai-did'], true],
    ['is no other that begins like it', 'oai-did-2', ['oai-did'], false],
    ['stands for any rest after a star', 'oai-did-2', ['oai-did*'], true],
    ['stands also for no rest', 'oai-did', ['oai-did*'], true],
    ['takes a star in the middle for a star', 'oai-x-did', ['oai-*-did'], false],
    ['is case-sensitive, as cookies are', 'OAI-DID', ['oai-did'], false],
    ['is no pattern', 'axb', ['a.b'], false],
  ])('%s', (_, name, names, kept) => expect(isProtected(name, names)).toBe(kept));
});

describe('what a person writes', () => {
  it('is one name per line, or between commas and blanks', () =>
    expect(namesIn(' oai-did\n\ncf_clearance, __cf_bm;g_state ')).toEqual([
      'oai-did',
      'cf_clearance',
      '__cf_bm',
      'g_state',
    ]));
  it('is kept once', () => expect(namesIn('a a\na')).toEqual(['a']));
  it('cannot protect everything by a mere star', () => expect(namesIn('*')).toEqual([]));
  it('is named when it cannot be a cookie’s name', () =>
    expect(namesLeftOut('oai-did name=value 日本語 *')).toEqual(['name=value', '日本語', '*']));
  it('is bounded', () => {
    expect(cleanNames(Array.from({length: 500}, (_, index) => `n${index}`))).toHaveLength(100);
    expect(cleanNames(['x'.repeat(201)])).toEqual([]);
  });
});
