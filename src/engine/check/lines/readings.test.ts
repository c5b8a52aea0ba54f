import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import en from '../../../texts/en.json' with {type: 'json'};
import {lineJudges} from './index';

const folder = 'src/engine/check/lines';
const read = (isTest: boolean) =>
  readdirSync(folder)
    .filter(name => name.endsWith('.test.ts') === isTest && name !== 'readings.test.ts')
    .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
const [lines, tables] = [read(false), read(true)];
const ids = Object.keys(en.check.readings);

/** Made of the kind of an extension that is often in the way. */
const suspects = ['agent', 'cookies', 'blocker', 'vpn', 'scripts'].map(kind => `extensions-${kind}`);

test('every text of a reading is some line’s', () =>
  expect(ids.filter(id => !lines.includes(`'${id}'`) && !suspects.includes(id))).toEqual([]));

test('every reading of a line has a text', () => {
  const named = [...lines.matchAll(/(?:reading|some|all)[:=] ?(?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)];
  const said = named.flatMap(([, one, other]) => [one, other]).filter(id => id !== undefined);
  expect(said.length).toBeGreaterThan(50);
  expect([...said, ...suspects].filter(id => !ids.includes(id))).toEqual([]);
});

test('every reading stands in a table', () => expect(ids.filter(id => !tables.includes(`'${id}'`))).toEqual([]));

test('every line has a name, and every name a line', () =>
  expect(lineJudges.map(({id}) => id).sort()).toEqual(Object.keys(en.check.lines).sort()));
