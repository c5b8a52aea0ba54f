import {describe, expect, test} from 'vitest';
import ja from '../texts/ja.json' with {type: 'json'};
import {joined, phrases} from './phrases';

const shown = (text: string) => phrases(text).replaceAll('\u200b', '|').replaceAll('\u2060', '+');

describe('a line of Japanese may end', () => {
  const cases: ReadonlyArray<readonly [where: string, marked: string]> = [
    ['after a particle and an ending', '古いログイン情報が|残っていて、|ログインできません'],
    ['not inside a word', 'お使いの|環境で|取り扱い、|使い方'],
    ['not before a mark', 'もう|一度、|ログインしてください。'],
    [
      'before a bracket, and not between one and its particle',
      'サービス|（platform.openai.comなど）+から|ログアウトします。',
    ],
    ['not inside an address or a name', 'chatgpt.comと|openai.comを|許可する'],
  ];
  test.each(cases)('%s', (_where, marked) => {
    expect(shown(marked.replace(/[|+]/g, ''))).toBe(marked);
  });

  test('nowhere between a bracket and its particle, in any browser', () => {
    expect(joined('組織のログイン（SSO）を確認')).toBe('組織のログイン（SSO）\u2060を確認');
  });

  test('in each title before the line of the popup is full', () => {
    const line = 18;
    const titles = Object.values(ja.rules).map(({title}) => title);
    const longest = titles.map(title =>
      Math.max(
        ...shown(title)
          .split('|')
          .map(({length}) => length),
      ),
    );
    expect(titles.filter((_, index) => (longest[index] ?? 0) > line)).toEqual([]);
  });
});
