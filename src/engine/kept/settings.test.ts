import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defaultSettings, readSettings} from './settings';

describe('stored settings', () => {
  it('are read as they were written', () => {
    const settings = {
      language: 'ja',
      opens: 'panel',
      clears: 'L2',
      protectedNames: ['oai-did', 'g_*'],
      keepsHistory: false,
    } as const;
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['another version', {opens: 'window', clears: 'L9', protectedNames: 'oai-did', keepsHistory: 'no', language: 7}],
    ['a forged prototype', JSON.parse('{"__proto__": {"opens": "tab"}}')],
  ])('%s is as at the beginning', (_, stored) => expect(readSettings(stored)).toEqual(defaultSettings));

  it('never throw, and always are settings', () => {
    fc.assert(
      fc.property(fc.anything(), stored => {
        const read = readSettings(stored);
        expect(readSettings(read)).toEqual(read);
      }),
    );
  });
});
