import {describe, expect, test} from 'vitest';
import {at, edge, entry} from '../../testing/builders';
import {reportOf} from '../../testing/document-reports';
import {finding} from '../../testing/snapshots';
import en from '../../texts/en.json' with {type: 'json'};
import ja from '../../texts/ja.json' with {type: 'json'};
import {voiceOf} from '../../ui/voice';
import {happened, othersBefore} from './happened';
import {leftOutOf} from './left-out';
import {lookUpOf} from './proof-facts';
import {percent, scaleFor} from './scale';
import {languageOf, systemOf} from './surroundings';
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

describe('how often it happened', () => {
  const failed = entry({status: 403});
  const verdict = finding({rule: 'cloudflare-1020', entries: [failed]});
  const made = reportOf({entries: [failed]});
  const report = (...before: ReadonlyArray<readonly [rule: 'cloudflare-1020' | 'dns-failure', after: number]>) => ({
    ...made,
    diagnosis: {...made.diagnosis, findings: [verdict]},
    before: before.map(([rule, after]) => ({rule, failedAt: at(after)})),
  });

  test('the present failure in the list of earlier ones is counted once', () => {
    expect(happened(report(['cloudflare-1020', 0]))?.count).toBe(1);
    expect(happened(report(['cloudflare-1020', -7200], ['cloudflare-1020', 0]))).toEqual({
      count: 2,
      since: at(-7200),
      last: at(0),
    });
  });

  test('others are counted by their class', () => {
    const others = othersBefore(report(['dns-failure', -9000], ['cloudflare-1020', -8000], ['dns-failure', -7000]));
    expect(others).toEqual([['dns-failure', 2]]);
  });
});

test('an id that stands in a header and in the page is shown once, in its longer form', () => {
  const told = entry({headers: {...edge, 'x-request-id': 'r-1'}, facts: {rayId: '8e4f1c02ab3d61f7', edgeCode: 1020}});
  expect(lookUpOf(finding({entries: [told, told], facts: {code: 1020}}))).toEqual({
    rayIds: ['8e4f1c02ab3d61f7-NRT'],
    requestIds: ['r-1'],
    codes: ['1020'],
  });
});

test.each([
  [{system: 'win', systemVersion: '15'}, 'Windows 11'],
  [{system: 'win', systemVersion: '10'}, 'Windows 10'],
  [{system: 'mac', systemVersion: '14.5'}, 'macOS 14.5'],
  [{system: 'linux'}, 'Linux'],
  [{}, undefined],
])('%j is %s', (environment, said) => {
  expect(systemOf(environment)).toBe(said);
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
