import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {at} from '../../testing/builders';
import {healthySeen, runOf} from '../../testing/check';
import en from '../../texts/en.json' with {type: 'json'};
import {reaches, readNames, readRuns} from './read-runs';
import {readingIds} from './reading-ids';

const kept = runOf(healthySeen, {id: '4f1-2', place: 'office', others: 'same'});
const read = (parts: object) => readRuns([{...kept, ...parts}]);

test('what was kept comes back as it was', () => expect(readRuns(JSON.parse(JSON.stringify([kept])))).toEqual([kept]));

test('every reading and every outcome that has a text is known', () => {
  expect([...readingIds].sort()).toEqual(Object.keys(en.check.readings).sort());
  expect([...reaches].sort()).toEqual(Object.keys(en.check.reach).sort());
});

describe('what is stored may be anything', () => {
  test.each([undefined, null, 'runs', 7, {}, {length: 3}, [null], [[]], ['x']])('%j is no run', stored =>
    expect(readRuns(stored)).toEqual([]),
  );
  test.each([{id: ''}, {id: 'a b'}, {id: {}}, {at: 'hunter 2'}, {at: undefined}])('without %j there is none', parts =>
    expect(read(parts)).toEqual([]),
  );
  test('what the person says is one of a few words', () => {
    expect(read({place: 'Acme Inc.', others: '<b>'})[0]).toMatchObject({place: 'here', others: 'unknown'});
    expect(readNames({place: 'Acme Inc.', others: 'fine', id: 'x'})).toEqual({others: 'fine'});
    expect(readNames(undefined)).toEqual({});
  });
  test('a line, a host, a country that nobody knows is left out', () => {
    const [line] = kept.lines;
    const lines = [{...line, id: 'x'}, {...line, verdict: 'x'}, {...line, reading: 'my.host'}, null, line, line];
    const hosts = [
      {host: 'intranet.acme.example', reach: 'answered'},
      {host: 'chatgpt.com', reach: '1.2.3.4'},
    ];
    const [one] = read({lines, hosts, country: '10.1.2.3', colo: 'here'});
    expect(one?.lines).toEqual([line]);
    expect(one?.hosts).toEqual([]);
    expect(one).not.toHaveProperty('country');
    expect(one).not.toHaveProperty('colo');
  });
  test('nothing else comes along', () => expect(read({address: '10.1.2.3'})[0]).toEqual(kept));
  test('two of one name are one', () => expect(readRuns([kept, {...kept, place: 'home'}])).toEqual([kept]));
  test('of too many the last remain', () => {
    const many = Array.from({length: 900}, (_, index) => ({...kept, id: String(index), at: at(index)}));
    expect(readRuns(many).map(({id}) => id)).toEqual(['894', '895', '896', '897', '898', '899']);
  });
  test('it never throws, and reads the same once more', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.anything(), fc.record({id: fc.string(), at: fc.date().map(Number)}))),
        stored => {
          const runs = readRuns(stored);
          expect(readRuns(runs)).toEqual(runs);
        },
      ),
    ));
});
