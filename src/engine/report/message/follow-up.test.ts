import {describe, expect, test} from 'vitest';
import {at, edge, entry, evidence, request, sessionAnswer} from '../../../testing/builders';
import {environment, plantedReport, reportOf} from '../../../testing/reports';
import en from '../../../texts/en.json' with {type: 'json'};
import type {Tried} from '../report';
import {followUp} from './follow-up';

const conflict = (after: number) =>
  request({
    url: 'https://auth.openai.com/api/accounts/authorize/continue',
    method: 'POST',
    status: 409,
    headers: edge,
    facts: {authCode: 'invalid_state'},
    after,
  });

const tried: readonly Tried[] = [
  {remedy: 'turn-off-vpn', outcome: 'no-help', at: at(10)},
  {remedy: 'clear-session', outcome: 'no-help', at: at(600), cookies: 12},
  {remedy: 'use-private-window', outcome: 'no-help'},
];

const report = reportOf(evidence([entry(), conflict(900)], {environment}), {tried});
const said = (since: string) => followUp(report, {who: 'only-me'}, en, since);

test('it refers to the first message, and asks for the next step', () => {
  expect(said(at(300))).toMatch(
    /^Subject: Still cannot sign in to ChatGPT \(invalid_state, HTTP 409, auth\.openai\.com\)\n/,
  );
  expect(said(at(300))).toContain('I wrote to you on 2026-11-22 about');
  expect(said(at(300))).toContain('\nAccount: [your account’s email]\nCase number: [if you were given one]\n');
  expect(said(at(300))).toMatch(/Could you please tell me the next step\?\nThank you for your help\.\n$/);
});

describe('it says only what is new', () => {
  test('of the steps, those that are known to be later', () => {
    const text = said(at(300));
    expect(text).toContain(
      'What I have tried since then:\n- Clear the old login data: did not help (cookies removed: 12,',
    );
    expect(text).not.toContain('VPN');
    expect(text).not.toContain('private window');
  });

  test('that there were none', () => {
    expect(said(at(700))).toContain('I have tried nothing else since then.');
  });

  test('the newest failure with its ids', () => {
    expect(said(at(300))).toContain('It still fails: auth.openai.com answers with an error (409).');
    expect(said(at(300))).toMatch(/The newest failure:\n- Error: [\s\S]*\n- Ray ID: 8e4f1c02ab3d61f7-NRT\n/);
  });

  test('that there was none since', () => {
    expect(said(at(1000))).toContain('No further failure has been recorded since then.');
    expect(said(at(1000))).not.toContain('The newest failure');
  });
});

test('that it works again', () => {
  const signedIn = sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 960});
  const text = followUp(reportOf(evidence([conflict(900), signedIn])), {}, en, at(300));
  expect(text).toMatch(/^Subject: ChatGPT login works again/);
  expect(text).toContain('It works again now.');
  expect(text).toContain('From my side this can be closed.');
  expect(text).not.toContain('next step');
});

test('it speaks of what is disturbed', () => {
  expect(followUp(plantedReport('upload-blocked'), {}, en, at(-300))).toMatch(
    /^Subject: ChatGPT still does not work as it should/,
  );
});

test('a date that is none is no proof of anything new', () => {
  expect(followUp(report, {}, en, 'yesterday')).toContain('No further failure has been recorded since then.');
});
