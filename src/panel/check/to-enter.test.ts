import {h} from 'preact';
import {renderToString} from 'preact-render-to-string';
import {expect, test} from 'vitest';
import {butFor, checked} from '../../testing/check-states';
import en from '../../texts/en.json' with {type: 'json'};
import {ViewContext} from '../../ui/view';
import {voiceOf} from '../../ui/voice';
import {ToEnter} from './to-enter';

const view = {...voiceOf(en, 'en'), note: undefined, tell: () => undefined, run: () => undefined};
const shown = (state = checked()) =>
  renderToString(h(ViewContext.Provider, {value: view}, h(ToEnter, {state, texts: en})));

test('the list, the exemption and a button for each', () => {
  expect(shown()).toContain('*.chatgpt.com');
  expect(shown().match(/class="second"/g)).toHaveLength(2);
  expect(shown()).not.toContain('for-it-hint');
});

test('the hint of what was recognised', () => {
  const asked = butFor('auth.openai.com', {status: 403, headers: {server: 'x'}, facts: {product: 'zscaler'}});
  expect(shown(checked({asked}))).toMatch(/Where this is set in Zscaler[\s\S]*Do Not Inspect/);
});
