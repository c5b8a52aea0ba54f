import {expect, test} from 'vitest';
import type {OpenTab} from '../engine/diagnosis/snapshot';
import en from '../texts/en.json';
import ja from '../texts/ja.json';
import {tabsTouched} from './tabs-touched';
import {voiceOf} from './voice';

const tab = (fate: OpenTab['fate'], host: string): OpenTab => ({id: 1, host, active: false, fate});
const auth = tab('close', 'auth.openai.com');
const app = tab('reload', 'chatgpt.com');
const english = voiceOf(en, 'en');
const japanese = voiceOf(ja, 'ja');

test.each([
  [[], undefined],
  [[tab('reopen', 'auth.openai.com')], undefined],
  [[auth], 'Closes 1 other login tab (auth.openai.com).'],
  [[auth, auth], 'Closes 2 other login tabs (auth.openai.com).'],
  [[app], 'Reloads 1 ChatGPT tab.'],
  [[auth, app, app], 'Closes 1 other login tab (auth.openai.com), reloads 2 ChatGPT tabs.'],
])('%j', (tabs, words) => {
  expect(tabsTouched(tabs, english)).toBe(words);
});

test('in Japanese', () => {
  expect(tabsTouched([auth, app, app], japanese)).toBe(
    'ほかのログインタブ1個（auth.openai.com）\u2060を閉じ、ChatGPTのタブ2個を再読み込みします。',
  );
});
