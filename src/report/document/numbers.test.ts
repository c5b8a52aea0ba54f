import {describe, expect, test} from 'vitest';
import en from '../../texts/en.json' with {type: 'json'};
import ja from '../../texts/ja.json' with {type: 'json'};
import {voiceOf} from '../../ui/voice';
import {languageOf} from './language';
import {leftOutOf} from './left-out';
import {percent, scaleFor} from './scale';
import {spell} from './times';

const voice = voiceOf(en, 'en');

test.each([
  [0, '0 ms', '0 ms'],
  [84.4, '84 ms', '84 ms'],
  [1000, '1 s', '1秒'],
  [1240, '1.2 s', '1.2秒'],
  [9_960, '10 s', '10秒'],
  [59_700, '1 min 0 s', '1分0秒'],
  [200_000, '3 min 20 s', '3分20秒'],
])('%d ms are said as %s and %s', (time, english, japanese) => {
  expect([spell(time, voice), spell(time, voiceOf(ja, 'ja'))]).toEqual([english, japanese]);
});

describe('a scale', () => {
  test.each([0, 80, 1200, 20_500, 600_000, 3_600_000, 90_000_000])(
    'of %d ms ends behind it, with few ticks',
    length => {
      const scale = scaleFor(length);
      expect(scale.length).toBeGreaterThan(length);
      expect(scale.ticks.length).toBeGreaterThan(1);
      expect(scale.ticks.length).toBeLessThanOrEqual(6);
      expect(percent(length, scale)).toMatch(/^\d{1,2}\.\d\d%$/);
    },
  );

  test('takes nothing that lies outside of it', () => {
    expect([percent(-5, scaleFor(100)), percent(500, scaleFor(100))]).toEqual(['0.00%', '100.00%']);
  });
});

test.each([
  ['ja', 'Japanese (ja)'],
  ['<b>', '<b>'],
  [undefined, undefined],
])('the language %s is said as %s', (language, said) => {
  expect(languageOf(language === undefined ? {} : {language}, voice)).toBe(said);
});

test('what was left out is counted once: a token in a cookie is the value of a cookie', () => {
  expect(leftOutOf({cookies: {token: 2, text: 3}, headers: {token: 4, host: 1}, 'bodies-sent': {whole: 5}})).toEqual({
    total: 15,
    cookies: 5,
    tokens: 4,
    others: 6,
  });
  expect(leftOutOf({})).toEqual({total: 0, cookies: 0, tokens: 0, others: 0});
});
