import {expect, test} from 'vitest';
import {edge, entry, json, request, sighting} from '../../testing/builders';
import type {Evidence} from '../evidence/evidence';
import {diagnose} from './diagnose';
import {judgedEntries} from './judged';

const refused = (parts: {readonly id: string; readonly tab: number; readonly after: number}) =>
  request({
    url: 'https://auth.openai.com/api/accounts/authorize/continue',
    method: 'POST',
    status: 409,
    headers: {...edge, ...json},
    facts: {authCode: 'invalid_state'},
    ...parts,
  });

const idsOf = (evidence: Evidence) => judgedEntries(evidence, diagnose(evidence)).map(({_id}) => _id);

test('of two tabs at the same time, the one that was judged', () => {
  const [one, other] = [refused({id: '1/0', tab: 1, after: 0}), refused({id: '2/0', tab: 2, after: 0})];
  const of = (frontTab: number) => idsOf({entries: [one, other], environment: {frontTab}});
  expect([of(1), of(2)]).toEqual([['1/0'], ['2/0']]);
});

test('of three logins in one tab, the one that failed and was judged', () => {
  const page = (id: string, after: number) => entry({id, tab: 1, after});
  const entries = [page('1/0', -3000), page('2/0', 0), refused({id: '3/0', tab: 1, after: 5}), page('4/0', 3000)];
  expect(idsOf({entries})).toEqual(['2/0', '3/0']);
});

test('what only the page showed belongs to it too', () => {
  const sightings = [sighting({tab: 1, after: 20, url: 'https://auth.openai.com/log-in'})];
  expect(idsOf({entries: [entry({id: '1/0', tab: 1})], sightings})).toHaveLength(2);
});

test('nothing was seen, nothing was judged', () => {
  expect(idsOf({entries: []})).toEqual([]);
  expect(judgedEntries({}, {})).toEqual([]);
});
