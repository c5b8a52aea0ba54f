import {describe, expect, it} from 'vitest';
import {entry, evidence} from '../../testing/builders';
import {harProblems} from '../../testing/har-schema';
import {reportOf, toHar} from './har';
import {bytesOf, piecesOf} from './pieces';

const recorded = (count: number) => evidence(Array.from({length: count}, (_, index) => entry({after: index})));
const textOf = (count: number) => [...piecesOf(reportOf(recorded(count), '1.0.0'))].join('');

describe('a report in pieces', () => {
  it.each([0, 1, 99, 100, 101, 250])('of %i entries is the whole report', count => {
    const parsed = JSON.parse(textOf(count));
    expect(harProblems(parsed)).toEqual([]);
    expect(parsed.log.entries).toHaveLength(count);
    expect(Object.keys(parsed.log)).toEqual(Object.keys(toHar(recorded(count), '1.0.0').log));
    expect({...parsed.log, entries: 0}).toEqual({
      ...JSON.parse(JSON.stringify(toHar(recorded(count), '1.0.0'))).log,
      entries: 0,
    });
  });

  it('never holds more than a part of a long log', () => {
    const pieces = [...piecesOf(reportOf(recorded(2000), '1.0.0'))];
    const all = pieces.reduce((sum, {length}) => sum + length, 0);
    expect(Math.max(...pieces.map(({length}) => length))).toBeLessThan(all / 10);
  });
});

describe('bytes of pieces', () => {
  it.each([
    ['nothing', []],
    ['letters of every width', ['a', 'é', '日本', '😀']],
    ['half a sign', ['\ud800']],
    ['more than fits at once', ['x'.repeat(400_000), '日'.repeat(400_000), 'y']],
  ])('%s', async (_what, pieces) => {
    const bytes = await new Blob([...bytesOf(pieces)]).arrayBuffer();
    expect(Buffer.from(bytes).equals(Buffer.from(new TextEncoder().encode(pieces.join(''))))).toBe(true);
  });
});
