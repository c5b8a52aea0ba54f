import {describe, expect, it} from 'vitest';
import {asked, blockPage, but, having, healthySeen, lost, nothing, traced, urls} from '../../testing/check';
import {cleanProbes} from '../door/clean-probe';
import type {ProbeName} from '../evidence/evidence';
import {currentProbes, probesOf} from './probes';
import type {Seen} from './seen';

const of = (seen: Seen, name: ProbeName, host?: string) =>
  probesOf(seen).filter(({probe, host: own}) => probe === name && (host === undefined || own === host));

const minute = 60_000;

describe('what the rules are handed of a check', () => {
  it('names each host of the login with what became of it', () => {
    expect(of(healthySeen, 'reach', 'chatgpt.com')).toMatchObject([{fine: true}]);
    const reset = lost('https://sentinel.openai.com/cdn-cgi/trace', 'net::ERR_CONNECTION_RESET');
    expect(of(but(reset), 'reach', 'sentinel.openai.com')).toMatchObject([
      {fine: false, error: 'net::ERR_CONNECTION_RESET'},
    ]);
  });

  it('names the product that answered instead', () =>
    expect(of(but(blockPage(urls.auth)), 'reach', 'auth.openai.com')[0]?.facts.product?.value).toBeDefined());

  it('takes that something answered for no proof where nobody may look', () =>
    expect(of(but(asked({url: urls.google, closed: true})), 'reach', 'accounts.google.com')).toEqual([]));

  it('says nothing of telemetry, which may stay blocked', () =>
    expect(probesOf(but(lost(urls.telemetry, 'net::ERR_BLOCKED_BY_CLIENT'))).filter(({error}) => error)).toEqual([]));

  it('tells the country of both login hosts', () =>
    expect(of(healthySeen, 'trace').map(({host, facts}) => [host, facts.trace?.value.loc])).toEqual(
      expect.arrayContaining([
        ['chatgpt.com', 'JP'],
        ['auth.openai.com', 'JP'],
      ]),
    ));

  it('calls a clock right that may be right, and else says by how much it is off', () => {
    expect(of(healthySeen, 'clock')).toMatchObject([{fine: true, facts: {clockOffset: {value: 0}}}]);
    const ahead = but(
      traced(urls.chatgpt, {ts: '2026-11-22T11:30:00.000Z'}),
      traced(urls.auth, {ts: '2026-11-22T11:30:00.000Z'}),
    );
    const [clock] = of(
      {...nothing, asked: ahead.asked.filter(({url}) => url === urls.chatgpt || url === urls.auth)},
      'clock',
    );
    expect(Math.abs(clock?.facts.clockOffset?.value ?? 0)).toBeGreaterThan(600);
  });

  it.each([
    ['kept', true],
    ['refused', false],
    ['taken', false],
  ] as const)('a cookie that was %s', (keeping, fine) =>
    expect(of({...healthySeen, keeping}, 'cookies')).toMatchObject([{fine, facts: {cookies: {value: keeping}}}]),
  );

  it('says nothing of a cookie that nobody saw', () =>
    expect(of({...healthySeen, keeping: 'untold'}, 'cookies')).toEqual([]));

  it('says nothing of a lasting connection that may have been turned away by the host itself', () => {
    expect(of(having({socket: 'failed'}), 'websocket')).toEqual([]);
    expect(of(having({socket: 'cut'}), 'websocket')).toMatchObject([{fine: false}]);
    expect(of(having({socket: 'open'}), 'websocket')).toMatchObject([{fine: true}]);
  });

  it('passes the door of a report as it is', () => {
    const probes = probesOf({
      ...healthySeen,
      keeping: 'taken',
      certificates: [{host: 'chatgpt.com', issuer: 'zscaler'}],
    });
    expect(cleanProbes(probes.map(probe => JSON.parse(JSON.stringify(probe)) as unknown))).toEqual(probes);
  });
});

describe('a check is good for half an hour', () => {
  const at = Date.parse(healthySeen.at);
  it.each([
    ['at once', at + minute, true],
    ['after 29 minutes', at + 29 * minute, true],
    ['after 31 minutes', at + 31 * minute, false],
    ['when the clock was set back', at - minute, false],
  ])('%s', (_, now, good) => expect(currentProbes(healthySeen, now) !== undefined).toBe(good));
  it('nobody asked', () => expect(currentProbes(undefined, at)).toBeUndefined());
});
