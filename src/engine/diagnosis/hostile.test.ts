import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Exchange, login} from '../../testing/har';
import {exported} from '../../testing/har-exporters';
import {failures} from '../../testing/har-failures';
import {rawEntry, rawHar} from '../../testing/har-file';
import {crowdedLogs, longLists, longLogs} from '../../testing/hostile-logs';
import {fromHar, skimHar} from '../door/from-har';
import {attach} from '../evidence/attach';
import type {Evidence, Sighting} from '../evidence/evidence';
import {type FactValues, factsFrom} from '../evidence/facts';
import {rules as allRules} from '../rules';
import type {Rule} from '../rules/rule';
import {diagnose} from './diagnose';
import type {Diagnosis} from './diagnosis';

/** Whatever a file, a page or a network makes of the evidence: the diagnosis comes, soon, and nobody talks it into anything. */

const rules = allRules as unknown as readonly Rule[];
const failed = ({outcomes}: Diagnosis) => outcomes.filter(({outcome}) => outcome === 'failed');
const what = ({findings, solved}: Diagnosis) => [
  findings.map(({rule, confidence, facts}) => ({rule, confidence, facts})),
  solved?.finding.rule,
];
const chrome = (exchanges: readonly Exchange[]) => fromHar(exported(exchanges, 'chrome'));

describe('a rule that throws costs its own outcome only', () => {
  const evidence: Evidence = {...chrome(failures['stale-session-cookie']), environment: {}, probes: [], earlier: []};
  const isAsked = (id: string) =>
    rules.find(rule => rule.id === id)?.needs.every(name => evidence[name] !== undefined) ?? false;
  const usual = diagnose(evidence, undefined, rules);

  test.each(rules.map(({id}) => id))('%s', id => {
    const evaluate = () => {
      throw new RangeError('out of all bounds');
    };
    const {outcomes} = diagnose(
      evidence,
      undefined,
      rules.map(rule => (rule.id === id ? {...rule, evaluate} : rule)),
    );
    const expected = usual.outcomes.map(outcome =>
      outcome.rule === id && isAsked(id) ? {rule: id, outcome: 'failed', error: 'out of all bounds'} : outcome,
    );
    expect(outcomes).toMatchObject(expected);
  });
});

/** Of the processor's own time, in microseconds: others may be at work on the same machine. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return user + system;
}

/**
 * Four times as much takes about four times as long; sixteen times would be a search in a search. What else the process
 * does meanwhile, like collecting garbage, only adds to it: the least of three is the work's own.
 */
function expectLinear(work: (length: number) => () => void, length: number): void {
  const tries = [1, 2, 3];
  const [few, many] = [work(length / 4), work(length)];
  work(20)();
  const limit = 10 * Math.min(...tries.map(() => cost(few))) + 50_000;
  expect(tries.some(() => cost(many) < limit)).toBe(true);
}

const judging = (make: (length: number) => Evidence) => (length: number) => {
  const evidence = make(length);
  return () => expect(failed(diagnose(evidence))).toEqual([]);
};

describe('50,000 requests are read through once', () => {
  test.each(Object.entries(longLogs))('%s', (_name, make) => expectLinear(judging(make), 50_000));
});

describe('a crowd of requests too', () => {
  test.each(Object.entries(crowdedLogs))('%s', (_name, make) => expectLinear(judging(make), 6000));
});

describe('and 100,000 of whatever else there is', () => {
  test.each(Object.entries(longLists))('%s', (_name, make) => expectLinear(judging(make), 100_000));

  test('a file whose entries do not say when they began', () => {
    expectLinear(length => {
      const file = rawHar({
        log: {entries: Array.from({length}, () => rawEntry({entry: {startedDateTime: undefined}}))},
      });
      return () => skimHar(file);
    }, 8000);
  });
});

describe('no time is absurd enough to break it', () => {
  const times = [
    undefined,
    null,
    '',
    'yesterday',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '1969-12-31T23:59:59Z',
    '2026-13-45T99:99:99Z',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1e20,
    0,
    5,
    1.8e12,
    {},
  ];
  const absurd = fc.array(fc.tuple(fc.constantFrom(...times), fc.constantFrom(...times, 1e308, -5)), {minLength: 1});
  const logs = [login(), ...Object.values(failures)].map(exchanges => exported(exchanges, 'chrome'));

  test('missing, long ago, far ahead, or no time at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...logs), absurd, ({log}, values) => {
        const entries = (log.entries as readonly object[]).map((entry, index) => {
          const [startedDateTime, time] = values[index % values.length] ?? [];
          return {...entry, startedDateTime, time};
        });
        expect(failed(diagnose(fromHar({log: {...log, entries}})))).toEqual([]);
      }),
    );
  });
});

describe('no text is long enough to break it', () => {
  const long = (unit: string) => unit.repeat(1_000_000 / unit.length);
  const headers = ['set-cookie', 'location', 'cf-ray', 'date', 'access-control-allow-origin', 'x-error-json'];

  test('headers and addresses of a megabyte', () => {
    const entries = headers.flatMap(name => [
      rawEntry({response: {headers: [{name, value: long('a=b; ')}]}}),
      rawEntry({
        url: `https://chatgpt.com/${long('a/')}?${long('b=c&')}`,
        request: {headers: [{name, value: long('%')}]},
        response: {redirectURL: `https://chatgpt.com/${long('x')}`},
      }),
    ]);
    expect(failed(diagnose(fromHar(rawHar({log: {entries}}))))).toEqual([]);
  });
});

/** Everything that a page can claim, of its own reading. */
const claims = fc.record<Partial<FactValues>>(
  {
    edgeCode: fc.constantFrom(1020, 1015, 1009, 1005),
    authCode: fc.constantFrom('account_deactivated', 'invalid_state', 'token_revoked', 'some_future_code'),
    pageStatus: fc.constantFrom(403, 409, 503),
    page: fc.constantFrom(
      ...(['cloudflare-error', 'cloudflare-challenge', 'cloudflare-block', 'edge-address-block'] as const),
      ...(['auth-error', 'auth-route-error', 'headers-too-large', 'captive-portal'] as const),
    ),
    session: fc.constantFrom(...(['signed-in', 'signed-out'] as const)),
    sessionError: fc.constant('RefreshAccessTokenError'),
    message: fc.constantFrom(
      ...(['Your OpenAI account has been deactivated', 'Invalid client. Please start over.'] as const),
      ...(['Unusual activity has been detected from your device.', 'Too many requests'] as const),
    ),
    product: fc.constantFrom(...(['zscaler', 'fortinet', 'umbrella'] as const)),
    goal: fc.constant('private'),
    issuer: fc.constantFrom(...(['unlisted', 'zscaler'] as const)),
    service: fc.constant('login-incident'),
    plan: fc.constant('lapsed'),
    clockOffset: fc.constant(86_400),
    tokenExpires: fc.constant('2020-01-01T00:00:00.000Z'),
  },
  {requiredKeys: []},
);

/** Each page of a log, as the browser saw it, with something else that the page claims to show. */
const liesOn = (evidence: Evidence, values: Partial<FactValues>): readonly Sighting[] =>
  (evidence.entries ?? [])
    .filter(({_resourceType}) => _resourceType === 'document')
    .map(({startedDateTime, request: {url}, response: {status}, _tab}) => ({
      at: startedDateTime,
      url,
      status,
      facts: factsFrom('page', values),
      ...(_tab !== undefined && {tab: _tab}),
    }));

describe('a page is believed as far as the browser saw it itself', () => {
  const healthy = chrome(login());
  const upTo = (place: number): Evidence => ({...healthy, entries: healthy.entries?.slice(0, place) ?? []});
  const count = healthy.entries?.length ?? 0;
  const ofSite = ({url}: Sighting) => url.startsWith('https://chatgpt.com/');

  test('what a page of the app claims is no finding when the site answered it well', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: count}), claims, (place, values) => {
        const evidence = {...upTo(place), environment: {}};
        const lies = liesOn(evidence, values).filter(ofSite);
        expect(what(diagnose({...evidence, sightings: lies}))).toEqual(what(diagnose(evidence)));
      }),
    );
  });

  test('a page of the login server, where errors are shown, is believed half at most', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: count}), claims, (place, values) => {
        const evidence = upTo(place);
        const {findings} = diagnose({...evidence, environment: {}, sightings: liesOn(evidence, values)});
        expect(findings.filter(({confidence}) => confidence === 'certain')).toEqual([]);
      }),
    );
  });

  const wellSaid = {session: 'signed-in', sessionExpires: '2027-01-01T00:00:00.000Z'} as const;
  const url = 'https://chatgpt.com/api/auth/session';

  // That a page asks at all shows that its scripts run, and that the same was answered afterwards: it is not lied about then.
  const shownByAsking = ['javascript-disabled', 'service-incident'];
  const hidden = Object.entries(failures).filter(([name]) => !shownByAsking.includes(name));

  test.each(hidden)('no page hides %s by what it claims', (_name, exchanges) => {
    const evidence = chrome(exchanges);
    const last = evidence.entries?.at(-1);
    const at = new Date(Date.parse(last?.startedDateTime ?? '') + 1000).toISOString();
    const facts = factsFrom('page', wellSaid);
    const tab = last?._tab === undefined ? {} : {tab: last._tab};
    const claim: Sighting = {at, url, status: 200, facts, requests: [{at, url, status: 200, size: 0, facts}], ...tab};
    const truth = what(diagnose(evidence));
    expect(what(diagnose({...evidence, sightings: liesOn(evidence, wellSaid)}))).toEqual(truth);
    expect(what(diagnose({...evidence, sightings: [claim]}))).toEqual(truth);
    const joined = attach(evidence.entries ?? [], [claim]);
    expect(joined.filter(({_facts}) => _facts?.session?.from === 'page')).toEqual([]);
  });
});
