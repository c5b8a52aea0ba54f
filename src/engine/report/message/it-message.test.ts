import {describe, expect, test} from 'vitest';
import {at, entry, evidence, sessionAnswer} from '../../../testing/builders';
import {environment, plantedReport, reportOf} from '../../../testing/reports';
import en from '../../../texts/en.json' with {type: 'json'};
import ja from '../../../texts/ja.json' with {type: 'json'};
import {itMessage, suggestsIt} from './it-message';

const blocked = plantedReport('vendor-block-page', {
  before: [{rule: 'vendor-block-page', failedAt: at(-86_400)}],
});
const text = itMessage(blocked, {who: 'others-too', signIn: 'microsoft'}, en);

describe('it is proposed', () => {
  test.each([
    ['vendor-block-page', true],
    ['dns-failure', true],
    ['connection-blocked', true],
    ['proxy-failure', true],
    ['blocked-by-policy', true],
    ['cookie-interception', true],
    ['websocket-blocked', true],
    ['turnstile-blocked', true],
    ['tls-interception', true],
    ['vpn-or-tor', false],
    ['invalid-client-409', false],
    ['wrong-password', false],
    ['server-error', false],
    ['offline', false],
    ['sso-info-failed', false],
  ])('for %s: %s', (name, proposed) => {
    expect(suggestsIt(plantedReport(name))).toBe(proposed);
  });

  test('not for a program of one’s own, and not without a failure', () => {
    const own = reportOf(evidence([entry({status: 403, headers: {server: 'x'}, facts: {product: 'kaspersky'}})]));
    expect(own.diagnosis.findings[0]?.rule).toBe('vendor-block-page');
    expect([suggestsIt(own), suggestsIt(reportOf(evidence([entry()])))]).toEqual([false, false]);
  });
});

describe('IT reads', () => {
  test.each([
    ['a subject', /^Subject: Request to check: access to ChatGPT \(HTTP 403, chatgpt\.com\)\n/],
    ['what the person sees', /does not work for me on this network: Zscaler answers in place of chatgpt\.com\./],
    ['where it stops', /\n- Where it stops: in the network/],
    ['what shows it', /\n- The page that came is one of Zscaler\.\n/],
    ['since when', /\n- Failing since: 2026-11-21 12:40:00 UTC\+09:00\n/],
    ['the product', /\n- Security product in between: Zscaler\n/],
    ['who is affected', /\n- Who is affected: others too\n/],
    ['with what', /\n- Seen with: Chrome 156, macOS 15\.6\n/],
    ['the hosts, each with and without wildcard', /: chatgpt\.com, \*\.chatgpt\.com, openai\.com, \*\.openai\.com,/],
    ['the gate’s check', /\n- Cloudflare’s check before the login: challenges\.cloudflare\.com\n/],
    ['the sign-in that is used', /\n- Sign-in with Microsoft: login\.microsoftonline\.com, login\.live\.com\n/],
    ['where files go', /\n- Sending and receiving files: oaiusercontent\.com, \*\.oaiusercontent\.com\n/],
    ['what is optional', /\nNot needed for signing in, optional: oaistatsig\.com, .*sentry\.io.*intercom\.io/],
    ['from when the list is', /article 9247338\), as of \d{4}-\d\d-\d\d/],
    ['WebSocket', /\n- WebSocket: wss:\/\/ws\.chatgpt\.com\. These connections stay open for long/],
    ['voice', /\n- Voice: UDP 3478 .*TCP 443/],
    ['inspection', /please exempt openai\.com, \*\.openai\.com, chatgpt\.com, .*\*\.oaiusercontent\.com\./],
    ['cookies', /leave the Cookie and Set-Cookie headers of auth\.openai\.com and chatgpt\.com/],
    ['how to check it', /How to check that it is done:\n- Open https:\/\/chatgpt\.com\/cdn-cgi\/trace/],
    ['what to look for', /\n- 2026-11-22 12:40:00 UTC\+09:00, GET https:\/\/chatgpt\.com\/ → 403\n/],
    ['that a prohibition is respected', /blocked on purpose, I will respect that\. .*whom to ask\./],
  ])('%s', (_what, line) => {
    expect(text).toMatch(line);
  });

  test('a Ray ID where the edge answered', () => {
    const refused = reportOf(evidence([entry({status: 403, facts: {edgeCode: 1020}})], {environment}));
    expect(itMessage(refused, {}, en)).toMatch(/ → 403, Ray ID: 8e4f1c02ab3d61f7-NRT\n/);
  });

  test('whose certificate it was', () => {
    const lines = (issuer: 'zscaler' | 'unlisted' | 'public') =>
      itMessage(
        {
          ...blocked,
          evidence: {
            ...blocked.evidence,
            probes: [
              {
                at: at(9),
                probe: 'certificate',
                host: 'auth.openai.com',
                fine: false,
                facts: {issuer: {value: issuer, from: 'probe'}},
              },
            ],
          },
        },
        {},
        en,
      );
    expect(lines('zscaler')).toContain('- Certificate: of auth.openai.com, issued by Zscaler\n');
    expect(lines('unlisted')).toContain('- Certificate: not issued by an authority');
    expect(lines('public')).toContain('- Certificate: issued by a public authority');
    expect(text).not.toContain('- Certificate:');
  });

  test('all ways to sign in where none was told, and none where it is a password', () => {
    expect(itMessage(blocked, {}, en)).toMatch(
      /accounts\.google\.com[\s\S]*appleid\.apple\.com[\s\S]*forwarder\.workos\.com/,
    );
    expect(itMessage(blocked, {signIn: 'email'}, en)).not.toMatch(/google|microsoft|appleid|workos/i);
    expect(text).not.toMatch(/google|appleid|workos/);
  });
});

describe('it lays no more on the network than was seen', () => {
  const signedIn = sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 60});
  const lost = entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED'});
  test.each([
    ['a failure of the account', plantedReport('wrong-password'), 'It is not certain that the network is the cause.'],
    ['nothing found', reportOf(evidence([entry()])), 'It is not certain that the network is the cause.'],
    ['solved', reportOf(evidence([lost, signedIn])), 'failed, and a later one worked.'],
    ['a country', plantedReport('unsupported-region'), '- Where it stops: at ChatGPT’s side:'],
  ])('%s', (_what, report, words) => {
    expect(itMessage(report, {}, en)).toContain(words);
  });

  test('and says nothing twice', () => {
    const region = itMessage(plantedReport('unsupported-region'), {}, en);
    expect(region).not.toContain('It named the code');
    const opened = itMessage(plantedReport('tls-interception'), {}, en);
    expect(opened).toContain('- Certificate: of chatgpt.com, issued by Zscaler\n');
    expect(opened).not.toContain('The certificate of chatgpt.com was issued');
  });
});

test('who runs the workspace is asked for what they decide, and not for hosts', () => {
  const workspace = itMessage(plantedReport('workspace-policy'), {}, en);
  expect(workspace).toContain('I cannot sign in to our ChatGPT workspace: auth.openai.com shows an error page.');
  expect(workspace).toContain('- My account [your account’s email] is a member of the workspace and is active.\n');
  expect(workspace).not.toContain('Please allow');
  const {diagnosis, ...seen} = plantedReport('workspace-policy');
  const finding = diagnosis.findings[0];
  if (!finding) throw new Error('Nothing found');
  const solved = {...diagnosis, findings: [], solved: {finding, failedAt: at(20), solvedAt: at(60)}};
  expect(itMessage({...seen, diagnosis: solved}, {}, en)).toContain('workspace failed, and a later one worked.');
});

test('what may stay blocked is not asked for', () => {
  const [, asked = ''] = /\nPlease allow[^\n]*\n((?:- .*\n)+)/.exec(text) ?? [];
  expect(asked).toContain('challenges.cloudflare.com');
  expect(asked).not.toMatch(/sentry|intercom|datadog|sendgrid|oaistatsig/);
});

test('in Japanese, as one writes to a department', () => {
  const japanese = itMessage(blocked, {who: 'only-me'}, ja);
  expect(japanese).toMatch(
    /^件名：【ご確認のお願い】ChatGPTへの接続について（HTTP 403、chatgpt\.com）\n\n情報システムご担当者様\n\nお世話になっております。［部署名・氏名］です。/,
  );
  expect(japanese).toContain('chatgpt.comの代わりにZscalerが応答します。');
  expect(japanese).toContain('■ 許可をお願いしたい通信');
  expect(japanese).toContain('意図的に制限されている場合は、その方針に従います。');
  expect(japanese).toMatch(/どうぞよろしくお願いいたします。\n$/);
});
