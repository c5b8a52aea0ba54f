import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {edge, json} from '../../../testing/builders';
import {all, asked, blockPage, but, healthySeen, lost, nothing, traced, urls} from '../../../testing/check';
import {asks} from '../asks';
import type {Seen} from '../seen';
import {lineJudges, linesOf, worstFirst} from './index';

const ids = lineJudges.map(({id}) => id);
const {chatgpt, status} = urls;
const verdictOf = (seen: Seen, id: string, isOver = true) =>
  linesOf(seen, isOver).find(line => line.id === id)?.verdict;

test('each line stands once', () => expect(new Set(ids).size).toBe(ids.length));

describe('while it runs', () => {
  test('a line without its answers waits', () =>
    expect(linesOf(nothing, false).every(({verdict}) => verdict === 'waiting')).toBe(true));
  test('a line with all of them is judged before the others', () => {
    const seen = {...nothing, asked: [traced(chatgpt), traced(urls.auth)]};
    expect(verdictOf(seen, 'route', false)).toBe('fine');
    expect(verdictOf(seen, 'login-hosts', false)).toBe('waiting');
  });
  test('with all answers none waits', () =>
    expect(linesOf(healthySeen, false).filter(({verdict}) => verdict === 'waiting')).toEqual([]));
});

describe('when it is over', () => {
  test('what was not asked was not run', () => {
    expect(linesOf(nothing, true).map(({verdict}) => verdict)).toEqual(ids.map(() => 'not-run'));
  });
  test('where all is well nothing is amiss', () =>
    expect(
      linesOf(healthySeen, true)
        .filter(({verdict}) => verdict !== 'fine')
        .map(({id}) => id),
    ).toEqual(['certificate']));
  test('the worst come first, else as they are', () => {
    const lines = worstFirst(linesOf(but(lost(chatgpt, 'net::ERR_CONNECTION_RESET')), true));
    const verdicts = lines.map(({verdict}) => verdict);
    expect(lines[0]?.id).toBe('login-hosts');
    expect([...new Set(verdicts)]).toEqual(['problem', 'fine', 'not-run']);
  });
  test('what waits stands between', () => {
    const lines = worstFirst(
      linesOf({...nothing, asked: [blockPage(chatgpt)], device: {cookiesOff: true}, keeping: 'kept'}, false),
    );
    expect([...new Set(lines.map(({verdict}) => verdict))]).toEqual(['problem', 'waiting', 'fine']);
  });
});

describe('an incident', () => {
  const incident = asked({url: status, headers: {...edge, ...json}, facts: {service: 'login-incident'}});
  const broken = all({error: 'net::ERR_CONNECTION_RESET'});
  const seen: Seen = {
    ...broken,
    keeping: 'refused',
    asked: [...broken.asked.filter(({url}) => url !== status), incident],
  };
  const lines = linesOf(seen, true).filter(line => line.verdict !== 'waiting');
  const bad = lines.filter(({verdict}) => verdict === 'problem' || verdict === 'potential');

  test('is the one that stays a problem', () =>
    expect(bad.filter(({verdict}) => verdict === 'problem').map(({id}) => id)).toEqual(['status']));
  test('lowers every other, and says so', () => {
    expect(bad.length).toBeGreaterThan(5);
    expect(bad.filter(line => !line.lowered).map(({id}) => id)).toEqual(['status']);
  });
  test('leaves alone what is fine or was not run', () =>
    expect(lines.filter(line => line.lowered && !bad.includes(line))).toEqual([]));
  test('of something else lowers none', () => {
    const other = asked({url: status, headers: json, facts: {service: 'other-incident'}});
    expect(verdictOf({...but(other), keeping: 'refused'}, 'cookies')).toBe('problem');
  });
});

describe('a Wi-Fi that wants its own login', () => {
  const broken = all({error: 'net::ERR_CONNECTION_RESET'});
  const seen: Seen = {
    ...broken,
    asked: broken.asked.map(one => (one.url === urls.portal ? asked({url: one.url, status: 511}) : one)),
  };
  const bad = linesOf(seen, true).filter(({verdict}) => verdict === 'problem' || verdict === 'potential');

  test('is the one problem; the others follow from it', () => {
    expect(bad.length).toBeGreaterThan(5);
    expect(bad.filter(({verdict}) => verdict === 'problem').map(({id}) => id)).toEqual(['portal']);
    expect(bad.filter(line => line.verdict !== 'waiting' && line.lowered !== 'portal').map(({id}) => id)).toEqual([
      'portal',
    ]);
  });
});

describe('whatever came, in whatever order', () => {
  const url = fc.constantFrom(...asks.map(ask => ask.url));
  const answer = fc.oneof(
    url.map(one => traced(one, {})),
    url.map(blockPage),
    fc.record({url, status: fc.constantFrom(0, 200, 204, 302, 403, 407, 429, 502, 511)}).map(asked),
    fc.record({url, error: fc.constantFrom('net::ERR_NAME_NOT_RESOLVED', 'net::ERR_X', '')}).map(asked),
    fc.record({url, closed: fc.constant(true as const), ledAway: fc.constant(true as const)}).map(asked),
    fc.record({url, late: fc.nat()}).map(asked),
  );
  const seen = fc.record(
    {
      at: fc.constantFrom('2026-11-22T03:40:00.000Z', ''),
      asked: fc.array(answer, {maxLength: 60}),
      series: fc.record({
        wanted: fc.nat(30),
        took: fc.array(fc.option(fc.nat(9000)), {maxLength: 30}),
        changes: fc.nat(3),
      }),
      socket: fc.constantFrom('open', 'turned-away', 'stranger', 'failed', 'silent'),
      keeping: fc.constantFrom('kept', 'refused', 'taken', 'untold'),
      device: fc.record({timeZone: fc.string(), browser: fc.string(), online: fc.boolean()}, {requiredKeys: []}),
      proxy: fc.constantFrom('direct', 'http'),
    },
    {requiredKeys: ['at', 'asked']},
  ) as fc.Arbitrary<Seen>;

  test('there is one line for each judge', () =>
    fc.assert(
      fc.property(seen, fc.boolean(), (one, isOver) => {
        const lines = linesOf(one, isOver);
        expect(lines.map(({id}) => id)).toEqual(ids);
        if (isOver) expect(lines.some(({verdict}) => verdict === 'waiting')).toBe(false);
      }),
    ));
});

describe('while nothing comes through', () => {
  const advised = (seen: Seen) => [
    ...new Set(linesOf(seen, true).flatMap(line => (line.verdict !== 'waiting' && line.remedy ? [line.remedy] : []))),
  ];
  const untrusted = asks
    .filter(({url, question}) => url.startsWith('https:') && question !== 'status')
    .map(({url}) => lost(url, 'net::ERR_CERT_AUTHORITY_INVALID'));
  const portal = asked({url: urls.portal, status: 511});

  test('a Wi-Fi that wants its own login first is all that there is to do', () =>
    expect(advised({...nothing, asked: [...untrusted, portal]})).toEqual(['sign-in-to-wifi']));

  test('so is a computer without a connection', () =>
    expect(advised({...nothing, asked: untrusted, device: {online: false}})).toEqual(['connect-to-network']));
});
