import {describe, expect, test} from 'vitest';
import {edge, entry, evidence, json, request, sessionAnswer} from '../../testing/builders';
import type {Entry} from '../evidence/evidence';
import {diagnose} from './diagnose';
import {judgedEntries} from './judged';
import {type TimelineRow, timelineOf} from './timeline';

const lasting = (entry: Entry, time: number): Entry => ({...entry, time});
const step = 'https://auth.openai.com/api/accounts/authorize/continue';
const landing = (after = 0) => lasting(entry({after}), 200);
const loginPage = (after: number) => lasting(entry({url: 'https://auth.openai.com/log-in', after}), 100);
const refusal = (after: number) =>
  lasting(
    request({
      url: step,
      method: 'POST',
      status: 409,
      after,
      headers: {...edge, ...json},
      facts: {authCode: 'invalid_state'},
    }),
    500,
  );

/** The judged attempt of these entries. */
function timeline(entries: readonly Entry[]) {
  const seen = evidence(entries);
  const diagnosis = diagnose(seen);
  return timelineOf(judgedEntries(seen, diagnosis), diagnosis);
}

const rowOf = (rows: readonly TimelineRow[], stage: string) => rows.find(row => row.stage === stage);
const states = (entries: readonly Entry[]) =>
  Object.fromEntries(timeline(entries).rows.map(({stage, state}) => [stage, state]));

describe('a login that is refused at the email step', () => {
  const {rows, length} = timeline([landing(), loginPage(1), refusal(20)]);

  test('failed there, passed before, and was not seen behind', () => {
    expect(rows.map(({stage, state}) => `${stage} ${state}`)).toEqual([
      'landing passed',
      'session-probe unseen',
      'signin-start unseen',
      'authorize unseen',
      'identify failed',
      'credential unseen',
      'callback unseen',
      'session unseen',
      'app unseen',
    ]);
  });

  test('is drawn on one scale, with the time that the person took', () => {
    expect(length).toBe(20_500);
    expect(rowOf(rows, 'landing')).toMatchObject({from: 0, to: 200, took: 200, waits: []});
    expect(rowOf(rows, 'identify')).toMatchObject({
      from: 1000,
      to: 20_500,
      took: 600,
      requests: [
        {from: 1000, to: 1100},
        {from: 20_000, to: 20_500},
      ],
      waits: [{from: 1100, to: 20_000}],
    });
  });
});

test('a request that is no step, but decided it, stands at the step that was under way', () => {
  const lost = request({
    url: 'https://auth-cdn.oaistatic.com/assets/x.js',
    target: 'script',
    error: 'net::ERR_BLOCKED_BY_CLIENT',
    after: 2,
  });
  const {rows} = timelineOf([landing(), loginPage(1), lost], {findings: [{entries: [lost]} as never]});
  expect(rowOf(rows, 'identify')).toMatchObject({state: 'failed', entries: [{}, lost]});
});

test('a stage that is taken again stands in one row, every time of it', () => {
  const round = (after: number) => [landing(after), loginPage(after + 1)];
  const {rows} = timelineOf([...round(0), ...round(10), ...round(20)], {findings: []});
  expect(rows.filter(({stage}) => stage === 'landing')).toHaveLength(1);
  expect(rowOf(rows, 'landing')?.requests.map(({from}) => from)).toEqual([0, 10_000, 20_000]);
});

test('a retry that worked passed, one that did not is not ticked', () => {
  const [first, again] = [lasting(entry({status: 503}), 50), lasting(entry({after: 5}), 50)];
  expect(rowOf(timelineOf([first, again], {findings: []}).rows, 'landing')?.state).not.toBe('unseen');
  expect(rowOf(timelineOf([{...first, time: 9000}], {findings: []}).rows, 'landing')?.state).toBe('unseen');
});

test('nothing failed, but nobody is signed in: the last step waits for the person', () => {
  expect(states([landing(), loginPage(1)])).toMatchObject({landing: 'passed', identify: 'waiting'});
});

test('the app counts only when somebody is signed in', () => {
  const app = request({url: 'https://chatgpt.com/backend-api/me', after: 3, headers: {...edge, ...json}});
  const out = request({url: 'https://chatgpt.com/backend-api/sentinel/x', status: 401, after: 3});
  expect(rowOf(timelineOf([landing(), out], {findings: []}).rows, 'app')?.entries).toEqual([]);
  expect(states([landing(), sessionAnswer({after: 2, facts: {session: 'signed-in'}}), app])).toMatchObject({
    session: 'passed',
    app: 'passed',
  });
});

test('the question about the session is another one after the way back', () => {
  const asked = (after: number) => sessionAnswer({after, facts: {session: 'signed-out'}});
  const back = entry({url: 'https://chatgpt.com/api/auth/callback/openai', status: 302, after: 10});
  const again = entry({url: 'https://chatgpt.com/auth/login', after: 20});
  const {rows} = timelineOf([asked(1), back, asked(11), again, asked(21)], {findings: []});
  expect(rows.map(({stage, entries}) => [stage, entries.length]).filter(([, count]) => count)).toEqual([
    ['session-probe', 2],
    ['signin-start', 1],
    ['callback', 1],
    ['session', 1],
  ]);
});

test('of several answers that decided it, the most telling one shows where it failed', () => {
  const [page, refused] = [loginPage(1), refusal(20)];
  const {rows} = timelineOf([landing(), page, refused], {findings: [{entries: [refused, page]} as never]});
  expect(rows.filter(({state}) => state === 'failed').map(({stage}) => stage)).toEqual(['identify']);
  expect(rowOf(rows, 'identify')?.decided.map(({from}) => from)).toEqual([1000, 20_000]);
});

test('nothing seen: every stage is there, none is reached', () => {
  const {rows, length} = timeline([]);
  expect(length).toBe(0);
  expect(new Set(rows.map(({state}) => state))).toEqual(new Set(['unseen']));
});

test('ten thousand requests leave a row for each stage, and no more bars than there is room for', () => {
  const many = Array.from({length: 5000}, (_, index) => [landing(index * 3), loginPage(index * 3 + 1)]).flat();
  const {rows} = timelineOf(many, {findings: []});
  expect(rows.length).toBeLessThanOrEqual(11);
  expect(rowOf(rows, 'landing')?.entries).toHaveLength(5000);
  for (const {requests, waits} of rows) expect(requests.length + waits.length).toBeLessThanOrEqual(82);
});
