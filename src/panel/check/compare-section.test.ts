import {h} from 'preact';
import renderToString from 'preact-render-to-string';
import {describe, expect, test} from 'vitest';
import type {KeptRun} from '../../engine/check/kept-run';
import {at} from '../../testing/builders';
import {but, healthySeen, lost, runOf, urls} from '../../testing/check';
import {readMarkup} from '../../testing/markup';
import en from '../../texts/en.json' with {type: 'json'};
import ja from '../../texts/ja.json' with {type: 'json'};
import {type View, ViewContext} from '../../ui/view';
import {voiceOf} from '../../ui/voice';
import {CompareSection} from './compare-section';

const cutOff = but(lost(urls.chatgpt, 'net::ERR_CONNECTION_RESET'));
const office = runOf(cutOff, {id: 'a', place: 'office'});
const hotspot = runOf(healthySeen, {id: 'b', place: 'hotspot', at: at(600)});
const again = runOf(healthySeen, {id: 'c', place: 'hotspot', at: at(900)});

const shown = (runs: readonly KeptRun[], texts = en) => {
  const voice = voiceOf(texts, texts.language.code);
  const view = {...voice, note: undefined, tell: () => undefined, run: () => undefined} satisfies View;
  const section = h(CompareSection, {runs, restricted: false, rename: () => undefined});
  return readMarkup(renderToString(h(ViewContext.Provider, {value: view, children: section})));
};
const count = (runs: readonly KeptRun[], name: string) => shown(runs).elements.filter(one => one.name === name).length;
/** Without the marks for line ends that nobody sees. */
const plain = (text: string) => text.replace(/[\u200b\u2060]/g, '');

test('before the first check there is nothing to compare', () => expect(shown([]).text).toBe(''));

describe('one check', () => {
  test('says how to find out, and asks where it was made', () => {
    const {text} = shown([office]);
    expect(plain(text)).toContain('Connect this computer to a phone’s hotspot');
    expect(count([office], 'select')).toBe(2);
    expect(count([office], 'table')).toBe(0);
  });
  test('other computers alone may tell', () =>
    expect(shown([{...office, others: 'same'}]).text).toContain('so it is not this computer'));
});

describe('two checks', () => {
  test('come to one sentence', () =>
    expect(shown([office, hotspot]).text).toContain(
      'It fails in the office and works on the hotspot, so it is that network (Login addresses).',
    ));
  test('in Japanese as well', () =>
    expect(plain(shown([office, hotspot], ja).text)).toContain(
      '職場・学校の回線では失敗し、テザリングでは問題ありません。原因はその回線です（ログインの接続先）。',
    ));
  test('stand side by side under headings, what differs first', () => {
    const {elements, text} = shown([office, hotspot]);
    const scopes = elements.filter(({name}) => name === 'th').map(({attributes}) => attributes.get('scope'));
    expect(scopes.slice(0, 3)).toEqual(['col', 'col', 'col']);
    expect(scopes).not.toContain(undefined);
    expect(text.indexOf('Different')).toBeLessThan(text.indexOf('The same'));
    expect(plain(text)).toMatch(
      /DifferentLogin addressesNo problemProblemAddresses that differchatgpt\.comAnswersCut off/,
    );
  });
  test('say of each mark what it means', () => {
    const words = shown([office, hotspot]).text.match(/No problem|Problem|Not run|Answers|Cut off/g) ?? [];
    const marks = shown([office, hotspot]).elements.filter(({attributes}) =>
      attributes.get('class')?.startsWith('mark '),
    );
    expect(words.length).toBe(marks.length);
  });
});

describe('more of them', () => {
  const chosen = (runs: readonly KeptRun[]) =>
    shown(runs).elements.filter(({name, attributes}) => name === 'input' && attributes.has('checked')).length;
  test('the last one is compared with one from another network', () => {
    expect(shown([office, hotspot, again]).text).toContain('fails in the office and works on the hotspot');
    expect(chosen([office, hotspot, again])).toBe(1);
    expect(count([office, hotspot, again], 'input')).toBe(2);
  });
  test('of which is known where it was made', () =>
    expect(shown([office, runOf(healthySeen, {id: 'd', at: at(300)}), hotspot]).text).toContain('fails in the office'));
  test('or with the one before', () =>
    expect(shown([hotspot, again]).text).toContain('Both checks were made on the same network'));
});

test.each([en, ja])('no placeholder stays open', texts => {
  const {text} = shown([{...office, others: 'fine'}, hotspot], texts);
  expect(text).not.toMatch(/…|\{|check\./);
});
