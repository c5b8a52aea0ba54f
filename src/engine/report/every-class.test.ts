import {describe, expect, test} from 'vitest';
import {at, entry, evidence, sessionAnswer} from '../../testing/builders';
import {fullHar, token} from '../../testing/full-har';
import {environment, plantedNames, plantedReport, reportOf} from '../../testing/reports';
import en from '../../texts/en.json' with {type: 'json'};
import ja from '../../texts/ja.json' with {type: 'json'};
import type {Texts} from '../../texts/say';
import {fromHar} from '../door/from-har';
import {followUp} from './message/follow-up';
import {itMessage} from './message/it-message';
import {supportMessage} from './message/support-message';
import type {Report, Told} from './report';
import {safeSample} from './safe-sample';
import {summaryMarkdown} from './summary/summary-markdown';

/** What is written about every failure class, and about logins in which nothing failed. */

const told: Told = {who: 'only-me', signIn: 'google', plan: 'plus'};

const writers: Readonly<Record<string, (report: Report, texts: Texts) => string>> = {
  summary: summaryMarkdown,
  support: (report, texts) => supportMessage(report, told, texts),
  'follow-up': (report, texts) => followUp(report, told, texts, at(-60)),
  it: (report, texts) => itMessage(report, told, texts),
  // The file in it is not for reading.
  sample: (report, texts) => safeSample(report, texts).split('```')[0] ?? '',
};

/** An unfilled placeholder, a value that is missing, a text that is not there. */
const broken =
  /…|(?<!error=)undefined|null|NaN|\[object|[{}]|\b(?!summary\.md\b)(?:message|summary|signs|rules|remedies|stages|ui)\.[a-z]/;

const steps: Partial<Report> = {
  tried: [
    {remedy: 'close-other-tabs', outcome: 'skipped'},
    {remedy: 'clear-session', outcome: 'undone', at: at(60), cookies: 3},
    {remedy: 'turn-off-vpn', outcome: 'no-help'},
    {remedy: 'start-again', outcome: 'helped'},
    {remedy: 'wait-and-retry', outcome: 'unknown', at: at(120)},
  ],
  before: [
    {rule: 'dns-failure', failedAt: at(-90_000), solvedAt: at(-80_000)},
    {rule: 'dns-failure', failedAt: at(-7200)},
  ],
};

const lost = entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED'});
const nameless = (after: number) => ({...entry({status: 0, headers: {}, after}), time: 80});

const others: Readonly<Record<string, Report>> = {
  'an empty recording': reportOf({}),
  'a recording without a login': reportOf(evidence([], {environment})),
  'a login in which nothing failed': reportOf(evidence([entry(), sessionAnswer({after: 2})], {environment}), steps),
  'a login that is solved': reportOf(
    evidence([lost, sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 60})], {environment}),
    steps,
  ),
  'a page that never came': reportOf(evidence([nameless(0), nameless(2), nameless(4)])),
  'a failure of which nothing else is known': reportOf(evidence([lost])),
};

const planted = Object.fromEntries(plantedNames.map(name => [name, plantedReport(name, steps)]));

describe.each(Object.entries({en, ja}))('in %s', (_language, texts: Texts) => {
  describe.each(Object.entries(writers))('%s', (_what, write) => {
    test.each(Object.entries(planted))('%s', (_name, report) => {
      const text = write(report, texts);
      expect(text.split('\n').filter(line => broken.test(line))).toEqual([]);
      expect(text.length).toBeGreaterThan(100);
    });

    test.each(Object.entries(others))('%s', (_name, report) => {
      const text = write(report, texts);
      expect(text.split('\n').filter(line => broken.test(line))).toEqual([]);
    });
  });
});

test('the cases are what they are called', () => {
  const found = Object.values(others).map(({diagnosis}) => [
    diagnosis.findings[0]?.rule,
    diagnosis.solved?.finding.rule,
    diagnosis.neverCame,
  ]);
  expect(found).toEqual([
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
    [undefined, 'dns-failure', undefined],
    [undefined, undefined, 'chatgpt.com'],
    ['dns-failure', undefined, undefined],
  ]);
});

test('nothing of what a file hides comes out', () => {
  const report = reportOf({...fromHar(fullHar()), environment}, steps);
  expect(report.diagnosis.findings.length).toBeGreaterThan(0);
  for (const write of Object.values({...writers, sample: safeSample}))
    expect(write(report, en)).not.toMatch(
      new RegExp(`203\\.0\\.113\\.77|gw\\.corp|user-|=xyz|ac_1|c2lnbmF0dXJl|Mozilla|${token.slice(0, 12)}`),
    );
});

test('no address is told with its query', () => {
  for (const report of Object.values(planted))
    for (const write of [writers.summary, writers.support, writers.it])
      expect(write?.(report, en)).not.toMatch(/https:\/\/[^\s`]*\?/);
});
