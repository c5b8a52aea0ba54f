import {expect, test} from 'vitest';
import {at} from '../../testing/builders';
import {asked, blockPage, lost, traced, urls} from '../../testing/check';
import type {Asked} from './asked';
import {areTracesAsked, tracesIn} from './traces';

const {chatgpt, auth, google} = urls;
const locs = (...answers: readonly Asked[]) =>
  tracesIn({at: at(0), asked: answers}).map(({host, trace: {loc}}) => `${host} ${loc}`);

test('the app’s comes before the login server’s, however they came', () =>
  expect(locs(traced(auth, {loc: 'SG'}), traced(chatgpt))).toEqual(['chatgpt.com JP', 'auth.openai.com SG']));

test('of several the last counts', () =>
  expect(locs(traced(chatgpt, {loc: 'SG'}), traced(chatgpt))).toEqual(['chatgpt.com JP']));

test('a later question without an answer takes nothing back', () =>
  expect(locs(traced(chatgpt), lost(chatgpt, 'net::ERR_CONNECTION_RESET'))).toEqual(['chatgpt.com JP']));

test('strangers tell nothing, nor does another host', () => {
  expect(locs(blockPage(chatgpt), traced(google))).toEqual([]);
  expect(locs(asked({url: chatgpt, headers: {}, facts: {trace: {loc: 'JP'}}}))).toEqual([]);
});

test('both are asked, whatever they said', () => {
  expect(areTracesAsked({at: at(0), asked: [traced(chatgpt)]})).toBe(false);
  expect(areTracesAsked({at: at(0), asked: [blockPage(chatgpt), lost(auth, 'net::ERR_FAILED')]})).toBe(true);
});
