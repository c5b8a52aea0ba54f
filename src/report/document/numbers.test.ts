import {expect, test} from 'vitest';
import en from '../../texts/en.json' with {type: 'json'};
import {voiceOf} from '../../ui/voice';
import {languageOf} from './language';
import {leftOutOf} from './left-out';

const voice = voiceOf(en, 'en');

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
