import {expect, test} from 'vitest';
import {at, diagnosis, finding, hops, receipt, snapshot} from '../testing/snapshots';
import {pathLooks, toneOf, zones} from './path-looks';

const unseen = {...hops, session: 'unseen'} as const;
const purge = {phase: 'done', receipt: receipt({level: 'L3'})} as const;

test('a verdict shows what was seen, and the bubble belongs to the hop that failed', () => {
  const seen = snapshot({diagnosis: diagnosis({findings: [finding()], hops: {...hops, network: 'potential'}})});
  expect(pathLooks(seen, 'verdict')).toEqual({looks: {...hops, network: 'potential'}, at: 'session'});
});

test('the hop that failed is the one that is worked on, and then waits', () => {
  const seen = snapshot({diagnosis: diagnosis({hops})});
  expect(pathLooks(seen, 'working').looks.session).toBe('running');
  expect(pathLooks(seen, 'done').looks.session).toBe('waiting');
});

test('without a failed hop it is the one whose cookies the level clears', () => {
  const {looks, at: hop} = pathLooks(snapshot({purge, diagnosis: diagnosis({hops: unseen})}), 'done');
  expect(hop).toBe('gate');
  expect(looks.gate).toBe('waiting');
});

test('solved stands where it was stopped', () => {
  const seen = snapshot({diagnosis: diagnosis({hops: {...unseen, gate: 'solved'}})});
  expect(pathLooks(seen, 'solved').at).toBe('gate');
});

test('nothing is ticked before anybody has looked', () => {
  expect(Object.values(pathLooks(undefined, 'nothing').looks)).toEqual(Array(7).fill('unseen'));
});

test('a zone takes the colour of its gravest hop', () => {
  const {looks} = pathLooks(
    snapshot({at: at('12:45'), diagnosis: diagnosis({hops: {...hops, network: 'potential'}})}),
    'verdict',
  );
  expect(zones.map(({hops: zone}) => toneOf(looks, zone))).toEqual(['warn', 'quiet', 'fail']);
  expect(toneOf(looks)).toBe('fail');
});
