import {expect, test} from 'vitest';
import {at, entryAt, finding} from '../testing/snapshots';
import en from '../texts/en.json';
import {decidingOf, probed} from './deciding';
import {voiceOf} from './voice';

const voice = voiceOf(en, 'en');
const headers = [
  {name: 'Server', value: 'cloudflare'},
  {name: 'cf-ray', value: '8e4f-NRT'},
  {name: 'set-cookie', value: 'x'},
];

test('the code that a page shows is the deciding word, headers and time stand beside it', () => {
  const entry = entryAt('12:40', {
    response: {status: 403, headers} as never,
    _facts: {edgeCode: {value: 1020, from: 'page'}, page: {value: 'cloudflare-error', from: 'page'}},
  });
  const deciding = decidingOf(finding({entries: [entry]}), voice);
  expect(deciding).toMatchObject({kind: 'answer', status: 403, at: at('12:40')});
  expect(deciding?.lines.map(({label, value, marked}) => [label, value, marked])).toEqual([
    ['Page says', 'Error code: 1020', true],
    ['server', 'cloudflare', false],
    ['cf-ray', '8e4f-NRT', false],
    ['Answered after', '84 ms', false],
  ]);
});

test('no answer at all: what the browser says decides', () => {
  const entry = entryAt('12:40', {_error: 'net::ERR_NAME_NOT_RESOLVED', response: {status: 0, headers: []} as never});
  const deciding = decidingOf(finding({entries: [entry]}), voice);
  expect(deciding?.status).toBeUndefined();
  expect(deciding?.lines).toEqual([
    {label: 'Browser says', value: 'net::ERR_NAME_NOT_RESOLVED', marked: true, code: true},
  ]);
});

test('a page decides when no request of it was seen', () => {
  const sightings = [
    {at: at('12:41'), url: 'https://chatgpt.com/', facts: {page: {value: 'signed-out-dialog', from: 'page'}}} as const,
  ];
  expect(decidingOf(finding({sightings}), voice)).toMatchObject({kind: 'page', lines: [{value: '“sign in again”'}]});
});

test('cookies alone have no answer to show', () => {
  expect(decidingOf(finding(), voice)).toBeUndefined();
});

test('only a question of ours counts as one', () => {
  const asked = entryAt('12:40', {_facts: {session: {value: 'signed-out', from: 'probe'}}});
  expect(probed(finding({entries: [asked]}))).toBe(true);
  expect(probed(finding({entries: [entryAt('12:40')]}))).toBe(false);
});
