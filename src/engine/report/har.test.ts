import {describe, expect, it} from 'vitest';
import {cookie, edge, entry, evidence, request, sighting} from '../../testing/builders';
import {harProblems} from '../../testing/har-schema';
import {diagnose} from '../diagnosis/diagnose';
import {fromHar} from '../door/from-har';
import type {Evidence} from '../evidence/evidence';
import {toHar} from './har';

const conflict = {
  url: 'https://auth.openai.com/api/accounts/authorize/continue',
  status: 409,
  headers: {...edge, 'content-type': 'application/json'},
  facts: {authCode: 'invalid_state'},
};

/** As a browser numbers requests and tabs. */
const seen: Evidence = evidence(
  [
    entry({id: '914155012/0', tab: 1_853_213_471, status: 302, redirect: 'https://auth.openai.com/log-in'}),
    entry({id: '914155012/1', tab: 1_853_213_471, url: 'https://auth.openai.com/log-in', after: 1}),
    request({...conflict, id: '914155013/0', tab: 1_853_213_471, after: 2, method: 'POST'}),
    request({id: '914155014/0', tab: 1_853_213_472, after: 3}),
    request({id: '914155015/0', tab: -1, after: 4}),
  ],
  {
    cookies: [
      cookie(),
      cookie({name: 'own', domain: 'hunter2.chatgpt.com', path: '/c/4711', partition: 'https://chatgpt.com'}),
    ],
    sightings: [sighting({tab: 1_853_213_472})],
    environment: {
      browser: 'Chrome 156',
      system: 'win',
      language: 'ja',
      timeZone: 'Asia/Tokyo',
      extensionVersion: '0.1.0',
    },
  },
);
const diagnosis = diagnose(seen);
const report = JSON.parse(JSON.stringify(toHar(seen, '0.1.0', diagnosis)));

describe('the report of what was seen', () => {
  it('is valid HAR', () => {
    expect(harProblems(report)).toEqual([]);
  });

  it('has what the network panel of Firefox insists on and HAR does not', () => {
    expect(report.log.pages).toEqual([]);
  });

  it('gives the same diagnosis when it is read back', () => {
    expect(diagnosis.findings.map(({rule}) => rule)).toEqual(['invalid-client-409']);
    expect(diagnose(fromHar(report)).findings.map(({rule, facts}) => [rule, facts])).toEqual(
      diagnosis.findings.map(({rule, facts}) => [rule, facts]),
    );
  });

  it('speaks of the same tab in front, by its number in the log', () => {
    const refused = {status: 403, facts: {edgeCode: 1020}, tab: 1_853_213_471};
    const lost = {url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED', tab: 7, after: 30};
    const front = (frontTab: number) => {
      const both = evidence([entry(refused), entry(lost)], {environment: {frontTab}});
      const {log} = toHar(both, '0.1.0', diagnose(both));
      return [log._loginDoctor.environment?.frontTab, diagnose(fromHar({log})).findings[0]?.rule];
    };
    expect([front(1_853_213_471), front(7), front(4711)]).toEqual([
      [1, 'cloudflare-1020'],
      [2, 'dns-failure'],
      [undefined, 'dns-failure'],
    ]);
  });

  it('numbers tabs and redirect chains as they appear, and keeps who belongs together', () => {
    const entries = report.log.entries as ReadonlyArray<{readonly _id: string; readonly _tab: number}>;
    expect(entries.map(({_id, _tab}) => [_id, _tab])).toEqual([
      ['1/0', 1],
      ['1/1', 1],
      ['2/0', 1],
      ['3/0', 2],
      ['4/0', -1],
    ]);
    expect(report.log._loginDoctor.sightings[0].tab).toBe(2);
  });

  it('names the places of the deciding entries in its own list', () => {
    expect(report.log._loginDoctor.diagnosis.findings[0].entries).toEqual([2]);
  });

  it('keeps what is known of cookies and environment', () => {
    expect(report.log._loginDoctor.cookies).toEqual([
      cookie(),
      cookie({name: '(cookie-3)', domain: 'other.chatgpt.com', path: '(path)', partition: 'https://chatgpt.com'}),
    ]);
    expect(report.log._loginDoctor.environment).toEqual(seen.environment);
  });
});
