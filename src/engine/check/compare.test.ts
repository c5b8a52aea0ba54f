import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {at, edge, html, json} from '../../testing/builders';
import {all, asked, but, healthySeen, lost, nothing, runOf, traced, urls} from '../../testing/check';
import en from '../../texts/en.json' with {type: 'json'};
import {compareRuns} from './compare';
import {type Conclusion, type ConclusionId, conclude, concludeAlone} from './conclusion';
import type {KeptRun} from './kept-run';
import type {Seen} from './seen';

const {chatgpt, session, server, status, region, voice} = urls;
const reset = 'net::ERR_CONNECTION_RESET';
const cutOff = but(lost(chatgpt, reset));
const {asked: answers} = healthySeen;
const traces = answers.filter(({url}) => url.endsWith('/trace'));
const clockOff: Seen = but(...traces.map(({url}) => traced(url, {ts: at(-720)})));
const refused = but(asked({url: session, status: 403, headers: {...edge, ...html}}));
const failing = but(asked({url: server, status: 500, headers: {...edge, ...json}}));
const failingHost = but(asked({url: chatgpt, status: 522, headers: {...edge, ...html}}));
const noCountry = but(asked({url: region, status: 403, facts: {authCode: 'unsupported_country_region_territory'}}));
const blocked = but(lost(chatgpt, 'net::ERR_BLOCKED_BY_CLIENT'));
const opened: Seen = {...healthySeen, certificates: [{host: 'chatgpt.com', issuer: 'zscaler'}]};
const agentChanged = {...healthySeen.device, agentChanged: true};
const incident = but(asked({url: status, headers: json, facts: {service: 'login-incident'}}), lost(chatgpt, reset));

const office = (seen: Seen, parts: Partial<KeptRun> = {}) => runOf(seen, {id: '1', place: 'office', ...parts});
const hotspot = (seen: Seen, parts: Partial<KeptRun> = {}) =>
  runOf(seen, {id: '2', place: 'hotspot', at: at(600), ...parts});
const same = {others: 'same'} as const;
const fine = {others: 'fine'} as const;

type Case = readonly [sentence: string, one: KeptRun, other: KeptRun, id: ConclusionId, more?: Partial<Conclusion>];

const cases: readonly Case[] = [
  [
    'fails in the office, works on the hotspot',
    office(cutOff),
    hotspot(healthySeen),
    'network',
    {lines: ['login-hosts'], fails: 'office', works: 'hotspot'},
  ],
  ['of one nobody said where', office(cutOff, {place: 'here'}), hotspot(healthySeen), 'unplaced'],
  [
    'nobody said where, and others get in',
    office(cutOff, {place: 'here', ...fine}),
    hotspot(healthySeen),
    'this-computer',
  ],
  ['fails in the office, as for others there', office(cutOff, same), hotspot(healthySeen), 'network'],
  [
    'fails in the office, where others get in',
    office(cutOff, fine),
    hotspot(healthySeen),
    'network-computer',
    {fails: 'office'},
  ],
  [
    'fails at home, works on the hotspot',
    office(cutOff, {place: 'home'}),
    hotspot(healthySeen),
    'network-own',
    {fails: 'home'},
  ],
  [
    'fails on the hotspot, works in the office',
    office(healthySeen),
    hotspot(cutOff),
    'network-own',
    {fails: 'hotspot', works: 'office'},
  ],
  [
    'only voice fails in the office',
    office(but(lost(voice, reset))),
    hotspot(healthySeen),
    'hints',
    {lines: ['voice'], fails: 'office', works: 'hotspot'},
  ],

  ['the clock was set right between them', office(clockOff), hotspot(healthySeen), 'changed', {lines: ['clock']}],
  ['an extension was on in one of them', office(blocked), hotspot(healthySeen), 'changed', {lines: ['extensions']}],

  ['the clock is wrong in both', office(clockOff), hotspot(clockOff), 'computer', {lines: ['clock']}],
  [
    'the clock is wrong in both, and one network fails besides',
    office({...cutOff, keeping: 'refused'}),
    hotspot({...healthySeen, keeping: 'refused'}),
    'computer',
    {lines: ['cookies']},
  ],
  ['the gate refuses on both', office(refused), hotspot(refused), 'computer', {lines: ['gate']}],
  ['no address answers on both', office(cutOff), hotspot(cutOff), 'computer', {lines: ['login-hosts']}],
  ['the service fails on both', office(failing), hotspot(failing), 'service', {lines: ['gate']}],
  [
    'an address of the service fails on both',
    office(failingHost),
    hotspot(failingHost),
    'service',
    {lines: ['login-hosts']},
  ],
  ['it is not offered in the country', office(noCountry), hotspot(noCountry), 'service', {lines: ['country']}],
  [
    'the service fails, and the clock is wrong',
    office({...failing, keeping: 'refused'}),
    hotspot({...failing, keeping: 'refused'}),
    'computer',
  ],
  ['here the service fails, there the line', office(failingHost), hotspot(cutOff), 'computer'],

  ['others have it too', office(cutOff, same), hotspot(cutOff), 'others-too', {lines: ['login-hosts']}],
  ['others have it too, on both', office(cutOff, same), hotspot(cutOff, same), 'others-too'],
  ['others get in', office(cutOff), hotspot(cutOff, fine), 'this-computer'],
  ['others get in here, and not there: that tells nothing', office(cutOff, fine), hotspot(cutOff, same), 'computer'],

  ['each fails in its own way', office(cutOff), hotspot(refused), 'differs', {lines: []}],
  [
    'something looks inside in the office alone',
    office(opened),
    hotspot(healthySeen),
    'hints',
    {lines: ['certificate']},
  ],
  ['something looks inside at home alone', office(opened, {place: 'home'}), hotspot(healthySeen), 'hints-own'],
  ['something looks inside on both', office(opened), hotspot(opened), 'fine'],
  [
    'each has something that may be in the way',
    office(opened),
    hotspot(but(lost(voice, reset))),
    'hints',
    {lines: ['certificate']},
  ],
  ['only the computer was not the same', office({...healthySeen, device: agentChanged}), hotspot(healthySeen), 'fine'],
  ['both work', office(healthySeen), hotspot(healthySeen), 'fine'],
  ['both work, though others there have trouble', office(healthySeen, same), hotspot(healthySeen), 'fine'],

  ['an incident during one', office(incident), hotspot(healthySeen), 'incident'],
  ['an incident comes before all else', office(incident), hotspot(nothing, {at: at(86_400 * 3)}), 'incident'],
  ['one did not come to its end', office(nothing), hotspot(healthySeen), 'unfinished'],
  ['nobody said where', office(cutOff, {place: 'here'}), hotspot(healthySeen, {place: 'here'}), 'unplaced'],
  ['twice in the office', office(cutOff), hotspot(healthySeen, {place: 'office'}), 'same-place'],
  ['more than a day apart', office(cutOff), hotspot(healthySeen, {at: at(86_401)}), 'apart'],
  ['a day apart', office(cutOff), hotspot(healthySeen, {at: at(86_400)}), 'network'],
];

describe('what two checks show', () => {
  for (const [sentence, one, other, conclusion, more = {}] of cases) {
    test(sentence, () => expect(conclude(one, other)).toMatchObject({conclusion, ...more}));
    test(`the other way round: ${sentence}`, () => expect(conclude(other, one).conclusion).toBe(conclusion));
  }
  test('every sentence is in the table', () =>
    expect([...new Set(cases.map(([, , , id]) => id))].sort()).toEqual(
      Object.keys(en.check.compare.conclusions).sort(),
    ));
});

test.each([
  ['others have it too', office(cutOff, same), 'others-too'],
  ['others get in', office(cutOff, fine), 'this-computer'],
  ['nobody knows', office(cutOff), undefined],
  ['it works', office(healthySeen, same), undefined],
  ['an incident', office({...incident, keeping: 'refused'}, fine), undefined],
] as const)('one check alone: %s', (_, run, conclusion) => expect(concludeAlone(run)).toBe(conclusion));

describe('side by side', () => {
  const other = asked({url: status, headers: json, facts: {service: 'other-incident'}});
  const troubled = but(other, lost(chatgpt, reset));
  const {differing, alike, hosts} = compareRuns(office({...troubled, keeping: 'untold'}), hotspot(healthySeen));
  test('what differs comes first, the worst before', () =>
    expect(differing.map(({id}) => id)).toEqual(['login-hosts', 'status', 'cookies']));
  test('the rest is alike', () => {
    expect(alike).toHaveLength(17);
    expect(alike.every(({one, other}) => one?.verdict === other?.verdict)).toBe(true);
  });
  test('of the addresses only those that differ', () =>
    expect(hosts).toEqual([{host: 'chatgpt.com', one: 'reset', other: 'answered'}]));
  test('two reasons for the same word differ when it is a bad one', () => {
    const slow: Seen = {...healthySeen, series: {wanted: 20, took: Array.from({length: 20}, () => 900), changes: 0}};
    const changed: Seen = {
      ...healthySeen,
      series: {...slow.series, took: slow.series?.took ?? [], wanted: 20, changes: 2},
    };
    expect(compareRuns(office(slow), hotspot(changed)).differing.map(({id}) => id)).toEqual(['stability']);
    const signedIn = but(asked({url: session, headers: {...edge, ...json}, facts: {session: 'signed-in'}}));
    expect(compareRuns(office(signedIn), hotspot(healthySeen)).differing).toEqual([]);
  });
  test('what only one of them has is no pair, and differs', () => {
    const less = {...office(healthySeen), lines: [], hosts: []};
    const compared = compareRuns(less, hotspot(healthySeen));
    expect(compared.alike).toEqual([]);
    expect(compared.differing[0]).not.toHaveProperty('one');
    expect(compared.hosts.length).toBeGreaterThan(30);
  });
});

test('any two runs are compared, each line once', () => {
  const seen = fc.constantFrom(
    healthySeen,
    cutOff,
    clockOff,
    refused,
    nothing,
    incident,
    all({status: 200, headers: html}),
  );
  const run = fc
    .tuple(seen, fc.constantFrom('here', 'office', 'home'), fc.constantFrom('same', 'fine', 'unknown'))
    .map(([one, place, others]) => runOf(one, {place, others} as Partial<KeptRun>));
  fc.assert(
    fc.property(run, run, (one, other) => {
      const {differing, alike, conclusion} = compareRuns(one, other);
      expect(new Set([...differing, ...alike].map(({id}) => id)).size).toBe(20);
      expect(conclude(other, one).conclusion).toBe(conclusion);
    }),
  );
});
