import {describe, expect, test} from 'vitest';
import {type EntryParts, entry, request} from '../../testing/builders';
import en from '../../texts/en.json';
import ja from '../../texts/ja.json';
import type {Entry} from '../evidence/evidence';
import {summary} from '../report/summary/summary';
import {diagnose} from './diagnose';

/** Pages of which a file says only that they did not come. */

const nameless = (after: number, parts: EntryParts = {}): Entry => ({
  ...entry({status: 0, headers: {}, after, ...parts}),
  time: 80,
});
const auth = {url: 'https://auth.openai.com/log-in'};
const thrice = [nameless(0), nameless(2), nameless(4)];
const host = (entries: readonly Entry[]) => diagnose({entries}).neverCame;

test('it is not known why, and said so instead of a comfort', () => {
  const diagnosis = diagnose({entries: thrice});
  expect(diagnosis.findings).toEqual([]);
  const unknown = diagnosis.outcomes.flatMap(({rule, ...rest}) =>
    rest.outcome === 'unknown' && rest.missing.includes('probes') && rest.check ? [rule] : [],
  );
  for (const rule of ['offline', 'dns-failure', 'proxy-failure', 'untrusted-certificate', 'connection-blocked'])
    expect(unknown).toContain(rule);
  expect(summary(en, diagnosis)).toMatch(
    /^The page of chatgpt\.com never came, and the recording does not say why\.\n/,
  );
  expect(summary(ja, diagnosis)).toMatch(/^chatgpt\.comのページは一度も届いていません。/);
  expect(summary(en, diagnosis)).not.toContain(en.summary.none);
});

describe('it is said', () => {
  test.each<readonly [string, readonly Entry[], string | undefined]>([
    ['of the login server too', [entry(), nameless(2, auth), nameless(4, auth)], 'auth.openai.com'],
    ['though other sites came', [...thrice, entry({url: 'https://foreign.invalid/', after: 5})], 'chatgpt.com'],
    ['not of a page that still waits', [nameless(0), {...nameless(2), time: 0}], undefined],
    ['not of a single one', [nameless(0)], undefined],
    ['not of pages that were left before one came', [...thrice, entry({after: 6})], undefined],
    ['not of pages that were left after one had come', [entry(), nameless(2), nameless(4)], undefined],
    ['not when the host answers data', [...thrice, request({url: 'https://chatgpt.com/x', after: 6})], undefined],
    ['not of data', [0, 2].map(after => nameless(after, {target: 'xhr'})), undefined],
    [
      'not of other sites',
      [entry(), ...[2, 4].map(after => nameless(after, {url: 'https://foreign.invalid/'}))],
      undefined,
    ],
    ['not where one names its reason', [...thrice, entry({error: 'net::ERR_CONNECTION_RESET', after: 6})], undefined],
    ['not of what was only ended', thrice.map(page => ({...page, _error: 'NS_BINDING_ABORTED'})), undefined],
  ])('%s', (_when, entries, said) => {
    expect(host(entries)).toBe(said);
  });
});
