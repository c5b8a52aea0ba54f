import {describe, expect, test} from 'vitest';
import {cookie, entry} from '../../testing/builders';
import {cookieWeight} from './cookie-weight';

const one = cookie({name: 'oai-did', length: 36});

describe('the weight of a request’s cookies', () => {
  test('counts names, values and what stands between them', () => {
    const other = cookie({name: '_ga', length: 20});
    expect(cookieWeight(entry(), [one])).toEqual({cookies: 1, bytes: `oai-did=${'v'.repeat(36)}`.length});
    const header = `oai-did=${'v'.repeat(36)}; _ga=${'v'.repeat(20)}`;
    expect(cookieWeight(entry(), [one, other])).toEqual({cookies: 2, bytes: header.length});
  });

  test('takes the length of a name of which only that is known', () => {
    expect(cookieWeight(entry(), [cookie({name: '(cookie-120)', length: 0})])?.bytes).toBe(121);
  });

  test('goes by what a file lists, where it does', () => {
    expect(cookieWeight(entry({cookies: ['_ga', '_ga']}), [one])).toEqual({cookies: 2, bytes: 2 * 24 + 2});
  });

  test('leaves out what the browser would not send', () => {
    const others = [
      {domain: '.openai.com'},
      {path: '/backend-api'},
      {storeId: '1'},
      {partition: 'https://foreign.invalid'},
    ];
    expect(cookieWeight(entry(), [one, ...others.map(parts => cookie(parts))])?.cookies).toBe(1);
  });

  test('is unknown when nobody looked, and when there are none', () => {
    expect(cookieWeight(entry())).toBeUndefined();
    expect(cookieWeight(entry(), [])).toBeUndefined();
  });
});
