import {describe, expect, test} from 'vitest';
import {at, entry, evidence, request} from '../../testing/builders';
import {harProblems} from '../../testing/har-schema';
import {environment, plantedReport, reportOf} from '../../testing/reports';
import en from '../../texts/en.json' with {type: 'json'};
import {diagnose} from '../diagnosis/diagnose';
import {fromHar} from '../door/from-har';
import type {Report} from './report';
import {safeSample} from './safe-sample';

/** The file in the block: what is between its fences. */
function harIn(text: string) {
  const [, , json = ''] = /\n(`{3,})json\n([\s\S]*)\n\1\n$/.exec(text) ?? [];
  return JSON.parse(json);
}

const conflict = request({
  url: 'https://auth.openai.com/api/accounts/authorize/continue',
  method: 'POST',
  status: 409,
  facts: {authCode: 'invalid_state'},
  after: 1,
});
const step = (after: number, more = {}) => request({url: 'https://chatgpt.com/api/auth/csrf', after, ...more});
const many = Array.from({length: 100}, (_, index) => step(2 + index));

describe('the sample', () => {
  const report = reportOf(evidence([entry(), conflict, ...many], {environment}));
  const text = safeSample(report, en);

  test('is headed by environment, diagnosis, and room for what was expected', () => {
    expect(text).toContain('- Environment: Chrome 156 · macOS 15.6 · ja · Asia/Tokyo · Login Doctor 0.1.0\n');
    expect(text).toContain('- Diagnosis: invalid-client-409 (certain)\n- What I expected instead:\n');
    expect(text).toContain('Requests: 40 of 102.');
  });

  test('holds a valid HAR file of at most forty requests, in the order of time', () => {
    const har = harIn(text);
    expect(harProblems(har)).toEqual([]);
    const times = har.log.entries.map(({startedDateTime}: {startedDateTime: string}) => startedDateTime);
    expect(times).toHaveLength(40);
    expect(times).toEqual([...times].sort());
  });

  test('keeps what failed, and of the rest what came last', () => {
    const times = harIn(text).log.entries.map(({startedDateTime}: {startedDateTime: string}) => startedDateTime);
    expect([times[0], times[1], times.at(-1)]).toEqual([at(1), at(63), at(101)]);
  });

  test('gives the same diagnosis', () => {
    expect(diagnose(fromHar(harIn(text))).findings[0]?.rule).toBe('invalid-client-409');
  });
});

test('it holds only the login that was judged', () => {
  const report = reportOf(evidence([entry({after: -7200}), entry({after: -7100}), entry(), conflict]));
  expect(harIn(safeSample(report, en)).log.entries).toHaveLength(2);
});

test('it fits into what a tracker takes; what failed stays to the last', () => {
  const headers = Object.fromEntries(Array.from({length: 100}, (_, index) => [`accept-${index}`, 'x'.repeat(200)]));
  const large = Array.from({length: 60}, (_, index) => step(2 + index, {headers}));
  const text = safeSample(reportOf(evidence([conflict, ...large])), en);
  const {entries} = harIn(text).log;
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(entries.length).toBeLessThan(40);
  expect(entries[0].response.status).toBe(409);
});

test('even a single request that is too large is left out', () => {
  const headers = Object.fromEntries(Array.from({length: 3000}, (_, index) => [`accept-${index}`, 'x'.repeat(200)]));
  const text = safeSample(
    reportOf(
      evidence([
        {
          ...conflict,
          response: {...conflict.response, headers: Object.entries(headers).map(([name, value]) => ({name, value}))},
        },
      ]),
    ),
    en,
  );
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(harProblems(harIn(text))).toEqual([]);
});

test('nothing found, and an empty recording', () => {
  const empty = safeSample(reportOf({}), en);
  expect(empty).toContain('- Diagnosis: none\n');
  expect(harIn(empty).log.entries).toEqual([]);
  expect(harIn(safeSample(reportOf(evidence([entry()])), en)).log.entries).toHaveLength(1);
});

test('no content closes the block', () => {
  const spoilt: Report = {...plantedReport('dns-failure'), version: '````\n```\n# x'};
  const text = safeSample(spoilt, en);
  expect(harIn(text).log.creator.version).toBe('````\n```\n# x');
  expect(text).toMatch(/\n`{5}\n$/);
  expect(text.match(/^#.*$/gm)).toHaveLength(1);
});
