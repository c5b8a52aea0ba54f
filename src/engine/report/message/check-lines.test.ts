import {describe, expect, test} from 'vitest';
import {edge, request} from '../../../testing/builders';
import {allAnswered, butFor, checked} from '../../../testing/check-states';
import {environment, plantedReport, reportOf} from '../../../testing/reports';
import en from '../../../texts/en.json' with {type: 'json'};
import ja from '../../../texts/ja.json' with {type: 'json'};
import type {CheckState} from '../../check/state';
import type {Report} from '../report';
import {itMessage, suggestsIt} from './it-message';

const after = (check: CheckState, more: Partial<Report> = {}) => reportOf({environment}, {check, ...more});
const reset = checked({asked: butFor('auth.openai.com', {error: 'net::ERR_CONNECTION_RESET'})});
const product = {status: 403, headers: {server: 'x'}, facts: {product: 'zscaler'}} as const;
const restricted = checked({asked: butFor('auth.openai.com', product)});
const secret = checked({
  asked: allAnswered,
  device: {extensions: [{name: 'My Secret VPN', suspect: 'vpn'}]},
});
const said = (check: CheckState, told = {}) => itMessage(after(check), told, en);

describe('without a failed login the message speaks of the check', () => {
  test.each([
    ['a subject', /^Subject: Request to check: access to ChatGPT \(auth\.openai\.com\)\n/],
    ['no blame', /found what is listed below\. It is not certain that the network is the cause\./],
    ['when', /\nWhat the network check found:\n- Time of the check: 2026-11-22 12:42:00 UTC\+09:00\n/],
    ['the line with its reading', /\n- Login addresses \(Problem\): Only 5 of 6 answered as they should[;.]/],
    [
      'the address with what became of it',
      /\nAddresses that did not answer as they should:\n- auth\.openai\.com: the connection was refused or cut off \(net::ERR_CONNECTION_RESET\)\n\n/,
    ],
    ['what to allow', /\nPlease allow \(HTTPS, TCP 443\):\n- Login and app: chatgpt\.com/],
    ['with what', /\n- Seen with: Chrome 156, macOS 15\.6\n/],
  ])('%s', (_what, line) => expect(said(reset)).toMatch(line));

  test('whether other computers have it too, where that was told', () => {
    expect(said(reset, {who: 'others-too'})).toContain('\n- Who is affected: others too\n');
    expect(said(reset)).not.toContain('Who is affected');
  });

  test('a log that does not exist is not offered', () => expect(said(reset)).not.toContain('HAR'));

  test('nothing found', () => {
    const text = said(checked({asked: allAnswered}));
    expect(text).toContain('found nothing that stands in the way. For your reference');
    expect(text).toMatch(/^Subject: For reference: connections that ChatGPT needs\n/);
    expect(text).toContain('\nWhat ChatGPT needs (HTTPS, TCP 443):\n');
    expect(text).not.toMatch(/Addresses that did not|Please (?:allow|also)|on purpose/);
  });

  test('an incident asks for no change', () => {
    const url = 'https://status.openai.com/proxy/status.openai.com';
    const incident = {url, entry: request({url, facts: {service: 'login-incident'}})};
    const text = said(checked({asked: [...butFor('auth.openai.com', {error: 'net::ERR_CONNECTION_RESET'}), incident]}));
    expect(text).toContain(
      'reports an incident of its login at the moment, so nothing has to be changed here for now.',
    );
    expect(text).not.toMatch(/Please (?:allow|also)/);
  });

  test('what lies in this computer alone asks for no change', () => {
    const text = said(checked({asked: allAnswered, device: {cookiesOff: true}}));
    expect(text).toContain('Cookies are switched off in this browser.');
    expect(text).not.toMatch(/Please (?:allow|also)/);
  });

  test('several addresses are counted in the subject', () => {
    const asked = allAnswered.map(one =>
      /(?:auth|sentinel)\.openai\.com\/cdn/.test(one.url)
        ? {url: one.url, entry: request({url: one.url, error: 'net::ERR_CONNECTION_RESET'})}
        : one,
    );
    expect(said(checked({asked}))).toMatch(/^Subject: .* \(auth\.openai\.com and 1 more\)\n/);
  });

  test('where it fails and where it works, as two checks show', () => {
    const isolated = {fails: 'office', works: 'hotspot', lines: ['login-hosts']};
    const text = said(reset, {isolated});
    expect(text).toContain('can be reached on the hotspot, and in the office it cannot.');
    expect(text).toContain('\n- The same computer works on the hotspot and fails in the office (Login addresses).\n');
    expect(text).not.toContain('It is not certain that the network is the cause.');
  });

  test('the host of voice is asked for where it is cut off, and only there', () => {
    const voice = checked({asked: butFor('chatgpt.livekit.cloud', {error: 'net::ERR_CONNECTION_RESET'})});
    expect(said(voice)).toMatch(/\n- Voice \(from an earlier list\): chatgpt\.livekit\.cloud, .*\*\.livekit\.cloud\n/);
    expect(said(reset)).not.toContain('livekit.cloud');
  });

  test('a country by its name', () => {
    const url = 'https://chatgpt.com/cdn-cgi/trace';
    const traced = {url, entry: request({url, headers: edge, facts: {trace: {loc: 'KP'}}})};
    expect(said(checked({asked: [...allAnswered, traced]}))).toContain('North Korea');
  });

  test('in Japanese', () => {
    const text = itMessage(after(reset), {}, ja);
    expect(text).toContain('\n■ ネットワーク診断の結果\n・診断の日時：2026-11-22 12:42:00 UTC+09:00\n');
    expect(text).toContain('\n・auth.openai.com：接続が拒否または切断されました（net::ERR_CONNECTION_RESET）\n');
  });
});

describe('with a failed login', () => {
  const text = itMessage(plantedReport('vendor-block-page', {check: reset}), {}, en);

  test('the opening stays, the findings of the check are added', () => {
    expect(text).toMatch(/does not work for me on this network: Zscaler answers/);
    expect(text).toContain('\nWhat the network check found:\n');
    expect(text).toContain('HAR');
  });

  test('and without a check nothing is said of one', () => {
    expect(itMessage(plantedReport('vendor-block-page'), {}, en)).not.toMatch(/network check|Addresses that/);
  });

  test('nor of one that still runs', () => {
    expect(itMessage(plantedReport('vendor-block-page', {check: {...reset, phase: 'running'}}), {}, en)).not.toMatch(
      /network check|Addresses that/,
    );
  });
});

describe('a prohibition is respected', () => {
  const text = said(restricted);

  test('it asks whether and whom, and asks for nothing', () => {
    expect(text).toContain(
      'restricted on purpose here: Zscaler answers in place of auth.openai.com. If that is so, I will respect it.',
    );
    expect(text).toContain('and whom I would have to ask?');
    expect(text).not.toMatch(/Please (?:allow|also let)/);
    expect(text.match(/on purpose/g)).toHaveLength(1);
  });

  test('what it would need is said as a case', () => {
    expect(text).toContain('\nIn case access is to be allowed: what it needs (HTTPS, TCP 443):\n');
    expect(text).toContain('\nIn that case also:\n');
  });

  test('also where a policy of the computer stops it', () => {
    expect(said(checked({asked: butFor('auth.openai.com', {error: 'net::ERR_BLOCKED_BY_ADMINISTRATOR'})}))).toContain(
      'a rule of the administrator blocks auth.openai.com.',
    );
  });
});

describe('it says no more than IT needs', () => {
  test('no names of other extensions', () => {
    expect(said(secret)).not.toContain('My Secret VPN');
    expect(said(secret)).toContain('- Other extensions (Potential): Another extension in my browser may be the cause;');
    const blockedBy = checked({
      asked: butFor('auth.openai.com', {error: 'net::ERR_BLOCKED_BY_CLIENT'}),
      device: {extensions: [{name: 'My Secret VPN'}]},
    });
    expect(said(blockedBy)).toMatch(
      /- Other extensions \(Problem\): Something in this browser blocked auth\.openai\.com/,
    );
    expect(said(blockedBy)).not.toContain('My Secret VPN');
  });

  test('nothing of the session', () => {
    const url = 'https://chatgpt.com/api/auth/session';
    const dead = {url, entry: request({url, facts: {sessionError: 'RefreshAccessTokenError'}})};
    expect(said(checked({asked: [...allAnswered, dead]}))).not.toMatch(/Session|RefreshAccessTokenError/);
  });

  test('nothing of what may stay blocked', () => {
    const asked = butFor('widget.intercom.io', {error: 'net::ERR_BLOCKED_BY_CLIENT'});
    expect(said(checked({asked}))).not.toMatch(/widget\.intercom\.io/);
  });

  test('alike addresses once', () => {
    const lost = (url: string) => ({url, entry: request({url, error: 'net::ERR_CONNECTION_RESET'})});
    const asked = allAnswered.map(one => (/(?:auth|sentinel)\.openai\.com\/cdn/.test(one.url) ? lost(one.url) : one));
    expect(said(checked({asked}))).toContain('\n- auth.openai.com, sentinel.openai.com: the connection was refused');
  });
});

test('a check that was stopped says so', () => {
  expect(said({...reset, phase: 'cancelled'})).toContain(
    '\n- Stopped at 2026-11-22 12:42:10 UTC+09:00. The rest was not asked.\n',
  );
});

test('those who run the workspace are written to, unless the check points at the network', () => {
  const workspace = (check: CheckState) => itMessage(plantedReport('workspace-policy', {check}), {}, en);
  expect(workspace(checked({asked: allAnswered}))).toContain('is a member of the workspace');
  expect(workspace(restricted)).toContain('In case access is to be allowed');
});

test('it is proposed where the check alone points at IT', () => {
  expect([suggestsIt(after(restricted)), suggestsIt(after(checked({asked: allAnswered})))]).toEqual([true, false]);
});
