import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {remedies} from '../engine/remedies';
import {rules} from '../engine/rules';
import en from './en.json' with {type: 'json'};
import {languageFor} from './languages';
import {say, type Texts} from './say';

const files = readdirSync('src/texts').filter(file => file.endsWith('.json'));
const read = (file: string) => JSON.parse(readFileSync(`src/texts/${file}`, 'utf8')) as Texts;

type Leaf = readonly [key: string, text: string];

const leaves = (node: object, start = ''): readonly Leaf[] =>
  Object.entries(node).flatMap(([key, value]): readonly Leaf[] =>
    typeof value === 'string' ? [[`${start}${key}`, value]] : leaves(value as object, `${start}${key}.`),
  );

/** Numbers that a language may leave to the words around them. */
const free = ['{count}', '{sites}'];

const placeholders = (text: string) =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([name]) => name)
    .filter(name => !free.includes(name))
    .sort();

describe.each(files)('%s', file => {
  const texts = read(file);
  const own = new Map(leaves(texts));

  it('has exactly the keys of English', () => {
    expect([...own.keys()].sort()).toEqual(
      leaves(en)
        .map(([key]) => key)
        .sort(),
    );
  });

  it('fills the same placeholders', () => {
    for (const [key, text] of leaves(en))
      expect([key, placeholders(own.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('leaves no text empty and shouts in none', () => {
    for (const [key, text] of own) {
      if (key !== 'ui.space') expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, /[!！]\s*$/.test(text)]).toEqual([key, false]);
    }
  });

  it('names every failure class and every remedy', () => {
    expect(Object.keys(texts.rules).sort()).toEqual(rules.map(({id}) => id).sort());
    expect(Object.keys(texts.remedies).sort()).toEqual(remedies.map(({id}) => id).sort());
  });

  it('is named like its language', () => {
    expect(`${texts.language.code}.json`).toBe(file);
  });
});

describe('say', () => {
  const facts = {host: 'auth.openai.com'};
  it('fills in what is known', () => expect(say(en, 'rules.dns-failure.cause', facts)).toContain('auth.openai.com'));
  it('shows an ellipsis for what is not', () => expect(say(en, 'rules.dns-failure.cause')).toContain('…'));
  it('takes no fact from the prototype', () =>
    expect(say(en, 'rules.dns-failure.cause', {})).not.toContain('function'));
});

describe('languageFor', () => {
  const ours = ['en', 'ja'];
  it.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('%s gives %s', (wanted, given) => expect(languageFor(wanted, ours)).toBe(given));
});
