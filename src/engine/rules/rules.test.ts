import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {isScene} from '../../../e2e/lab/scenes';
import {withCatalogue} from '../../testing/catalogue';
import en from '../../texts/en.json';
import ja from '../../texts/ja.json';
import {remedy} from '../remedies';
import {rules} from '.';
import {confidences, type Kind, layers, type PurgeLevel, type Rule} from './rule';

/** The repository tests itself: what a rule needs around it is there, or the name of the rule is in the failure. */

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('README.md');
const rows = [...readme.matchAll(/^#### `([a-z0-9-]+)`$/gm)].map(([, id]) => id);

const modules = import.meta.glob<Record<string, unknown>>(['./*/*.ts', '!./*/*.test.ts'], {eager: true});
const shared = Object.keys(import.meta.glob(['./*.ts', '!./*.test.ts']));
const tests = Object.keys(import.meta.glob('./*/*.test.ts'));
const listed = rules as unknown as readonly Rule[];

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'evaluate' in value && 'id' in value;

const defined = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module)
    .filter(isRule)
    .map(rule => [path, rule] as const),
);

const kinds: readonly Kind[] = ['cause', 'symptom', 'circumstance'];
const levels: ReadonlyArray<PurgeLevel | 'no'> = ['L1', 'L2', 'L3', 'L4', 'no'];

test('every rule that a file defines is listed, once', () => {
  expect(defined.map(([, {id}]) => id).sort()).toEqual(listed.map(({id}) => id).sort());
  expect(new Set(listed.map(({id}) => id)).size).toBe(listed.length);
});

test('the list follows the layers from the person outwards', () => {
  const places = listed.map(({layer}) => layers.indexOf(layer));
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('no text and no row is left over', () => {
  const ids = listed.map(({id}) => id).sort();
  expect(Object.keys(en.rules).sort()).toEqual(ids);
  expect(Object.keys(ja.rules).sort()).toEqual(ids);
  expect(rows).toEqual(listed.map(({id}) => id));
});

test('the catalogue says what the rules say: npm run catalogue', () => {
  expect(withCatalogue(readme)).toBe(readme);
});

describe.each(defined)('%s', (path, rule) => {
  test('is named after its rule and lies in the folder of its layer', () => {
    expect(path).toBe(`./${rule.layer}/${rule.id}.ts`);
  });

  test('has a legal layer, kind and level', () => {
    expect(layers).toContain(rule.layer);
    expect(kinds).toContain(rule.kind);
    expect(levels).toContain(rule.purge);
  });

  test('says what it needs, and wants nothing twice', () => {
    const names = [...rule.needs, ...(rule.wants ?? [])];
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has at least two remedies and a check, each once', () => {
    const roles = rule.remedies.map(id => remedy(id).role);
    expect(roles.filter(role => role === 'remedy').length).toBeGreaterThanOrEqual(2);
    expect(roles).toContain('check');
    expect(new Set(rule.remedies).size).toBe(rule.remedies.length);
  });

  test('offers to clear cookies only as far as that can help', () => {
    const cleared = rule.remedies.map(id => remedy(id).action).filter(action => action.do === 'purge');
    expect(cleared.map(({level}) => level)).toEqual(rule.purge === 'no' ? [] : [rule.purge]);
  });

  test('answers nothing without any evidence', () => {
    const nothing = {
      entries: [],
      earlier: [],
      cookies: [],
      cookieChanges: [],
      sightings: [],
      probes: [],
      environment: {},
    };
    const answer = rule.evaluate(nothing);
    expect(answer === undefined || 'untold' in answer).toBe(true);
  });

  test('has a table of verdicts, a scene in the lab, a row in the guide', () => {
    expect(tests).toContain(path.replace('.ts', '.test.ts'));
    expect(isScene(rule.id)).toBe(true);
    expect(rows).toContain(rule.id);
  });

  test.each(Object.entries({en, ja}))('has a title and a cause in %s', (_language, texts) => {
    const {title = '', cause = ''} = (texts.rules as Record<string, {title: string; cause: string}>)[rule.id] ?? {};
    expect(title.length).toBeGreaterThan(5);
    expect(cause.length).toBeGreaterThan(20);
    // A person in trouble reads the title only: no jargon, no code, no blame.
    expect(title).not.toMatch(/[{\d]|CORS|DNS|HTTP|Cloudflare|cookie|invalid|you must|エラーが発生|不正/i);
  });
});

test('no sign is left over', () => {
  const sources = [...Object.keys(modules), ...shared].map(read).join('');
  for (const sign of Object.keys(en.signs)) expect(sources).toContain(`'${sign}'`);
});

test('the words for how sure a rule is are told in every language', () => {
  for (const texts of [en, ja]) expect(Object.keys(texts.confidence).sort()).toEqual([...confidences].sort());
});
