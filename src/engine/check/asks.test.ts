import {expect, test} from 'vitest';
import {type AllowedHost, allowlist} from '../evidence/allowlist';
import {asks, contactedHosts, detailHosts, hostAsks, unasked} from './asks';

const covers = ({host, wildcard}: AllowedHost, asked: string) =>
  asked === host || (wildcard && asked.endsWith(`.${host}`));
const named = ({host, wildcard}: AllowedHost) => `${wildcard ? '*.' : ''}${host}`;
const names = allowlist.map(one => [named(one), one] as const);

test.each(names)('%s is asked, or said not to be', (name, one) =>
  expect(unasked.includes(name) || contactedHosts.some(host => covers(one, host))).toBe(true),
);

/** Beyond the list for administrators, as of the date in asks.ts. */
const beside = ['connectivitycheck.gstatic.com', 'chatgpt.livekit.cloud', 'events.statsigapi.net', 'featureassets.org'];
const more = ['prodregistryv2.org', 'statsigapi.net'];

test('nobody else is asked', () => {
  const foreign = contactedHosts.filter(host => !allowlist.some(one => covers(one, host)));
  expect([...foreign].sort()).toEqual([...beside, ...more].sort());
});

test('what is said not to be asked is not', () =>
  expect(unasked.filter(name => contactedHosts.some(host => host.endsWith(name.slice(1))))).toEqual([]));

test('nothing is asked twice', () => expect(new Set(asks.map(({url}) => url)).size).toBe(asks.length));

test('cookies go with the question for the session alone', () =>
  expect(asks.filter(({withCookies}) => withCookies).map(({question}) => question)).toEqual(['session']));

test('the login comes first, and telemetry last', () => {
  expect(hostAsks[0]?.group).toBe('login');
  expect(hostAsks.at(-1)?.group).toBe('telemetry');
});

test('leave is asked for only where it tells more, and never for telemetry', () => {
  const groupOf = (host: string) => hostAsks.find(ask => ask.host === host)?.group;
  expect(detailHosts.filter(host => !contactedHosts.includes(host))).toEqual([]);
  expect(detailHosts.filter(host => groupOf(host) === 'telemetry')).toEqual([]);
});
