import {describe, expect, test} from 'vitest';
import {at, edge, entry, evidence, request, sessionAnswer} from '../../../testing/builders';
import {environment, plantedReport, reportOf} from '../../../testing/reports';
import en from '../../../texts/en.json' with {type: 'json'};
import {plans, signIns, type Told, whos} from '../report';
import {supportMessage} from './support-message';

const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

const conflict = request({
  url: 'https://auth.openai.com/api/accounts/authorize/continue?state=1',
  method: 'POST',
  status: 409,
  headers: {...edge, 'content-type': 'application/json'},
  facts: {authCode: 'invalid_state', requestId, message: 'Invalid client. Please start over.'},
  after: 4,
});
const lost = entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED'});
const trace = request({
  url: 'https://chatgpt.com/cdn-cgi/trace',
  facts: {trace: {loc: 'T1', colo: 'NRT', http: 'http/2', tls: 'TLSv1.3'}},
  after: 1,
});

const told: Told = {who: 'others-too', signIn: 'google', plan: 'plus'};
const report = reportOf(evidence([entry(), conflict], {environment}), {
  tried: [{remedy: 'turn-off-vpn', outcome: 'no-help'}],
  before: [{rule: 'invalid-client-409', failedAt: at(-3600)}],
});
const text = supportMessage(report, told, en);

describe('support reads', () => {
  test.each([
    [
      'a subject with the codes',
      /^Subject: Cannot sign in to ChatGPT \(invalid_state, HTTP 409, auth\.openai\.com\)\n/,
    ],
    ['one sentence', /\n\nI cannot sign in to ChatGPT: auth\.openai\.com answers with an error \(409\)\.\n\n/],
    ['the codes', /\n- Error: invalid_state, HTTP 409\n/],
    ['the service’s own words', /\n- Exact message: “Invalid client\. Please start over\.”\n/],
    ['the kind', /\n- What it looks like: an error, not a loop and not a time-out\n/],
    ['the time with its zone', /\n- Time: 2026-11-22 12:40:04 UTC\+09:00 = 2026-11-22 03:40:04 UTC\n/],
    ['since when', /\n- Failing since: 2026-11-22 11:40:00 UTC\+09:00\n/],
    ['how often', /\n- Same failure before: 1 on record\n/],
    ['the request', /\n- Request: POST https:\/\/auth\.openai\.com\/api\/accounts\/authorize\/continue → 409\n/],
    ['the request ID', /\n- Request ID: 48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4\n/],
    ['the Ray ID', /\n- Ray ID: 8e4f1c02ab3d61f7-NRT\n/],
    ['how far it got', /\n- The login got as far as the email address\.\n/],
    ['whose diagnosis it is', /\n- Diagnosis of Login Doctor \(an independent .*\(invalid-client-409, certain\)\n/],
    ['a place for what is never recorded', /\n- Account: \[your account’s email\]\n/],
    ['the sign-in method', /\n- I sign in with: Google\n/],
    ['the plan', /\n- Plan: Plus\n/],
    ['who is affected', /\n- Who is affected: others too\n/],
    ['browser and system', /\n- Browser: Chrome 156\n- System: macOS 15\.6\n/],
    ['what was tried', /\n\nWhat I have tried:\n- Turn off your VPN or proxy: did not help\n/],
    ['what can be attached', /a login report \(ZIP\) with a HAR file/],
    ['that nothing secret is in it', /These files hold no passwords, one-time codes or cookie values\./],
    ['a polite close', /Could you please look up the IDs above .*\nThank you for your help\.\n$/],
  ])('%s', (_what, line) => {
    expect(text).toMatch(line);
  });
});

describe('what is not known has no line', () => {
  const bare = supportMessage(reportOf(evidence([lost])), {}, en);
  test.each([
    'Request ID',
    'Ray ID',
    'Exact message',
    'Failing since',
    'Same failure before',
    'Plan',
    'I sign in with',
  ])('%s', label => expect(bare).not.toContain(`${label}:`));
  test.each(['Who is affected', 'Browser', 'System', 'What I have tried', 'About the network', 'look up the IDs'])(
    '%s',
    words => expect(bare).not.toContain(words),
  );
});

describe('what happened', () => {
  const said = (name: string) => supportMessage(plantedReport(name), {}, en);
  test.each([
    ['login-loop', 'I cannot sign in to ChatGPT: the login keeps leading back to the start.'],
    ['login-loop', 'the same steps come again and again (a loop)'],
    ['cloudflare-challenge-loop', 'Cloudflare’s check comes back again and again'],
    ['cloudflare-challenge', 'Cloudflare’s check of my browser does not finish'],
    ['foreign-answer', 'something else answers in place of auth.openai.com'],
    ['network-timeout', 'does not answer in time'],
    ['network-timeout', 'no answer in time (a time-out)'],
    ['dns-failure', 'the browser gets no answer from'],
    ['dns-failure', 'no answer to the request'],
    ['vendor-block-page', 'Zscaler answers in place of chatgpt.com'],
    ['cloudflare-1020', 'Error: Cloudflare 1020'],
    ['dead-session-refresh', 'Error: RefreshAccessTokenError'],
    ['upload-blocked', 'Subject: ChatGPT does not work as it should'],
  ])('%s: %s', (name, words) => {
    expect(said(name)).toContain(words);
  });
});

describe('about the network', () => {
  test('a product in between', () => {
    expect(supportMessage(plantedReport('vendor-block-page'), {}, en)).toContain(
      'About the network:\n- Security product in between: Zscaler\n',
    );
  });

  test('a VPN, or Tor', () => {
    const refused = entry({status: 403, facts: {edgeCode: 1020}, after: 3});
    expect(supportMessage(reportOf(evidence([trace, refused])), {}, en)).toContain(
      'About the network:\n- chatgpt.com sees the connection come from Tor.\n',
    );
  });
});

describe('without a verdict', () => {
  const signedIn = sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 60});
  test.each([
    ['nothing found', evidence([entry()]), 'The recording of the login shows no request that failed.'],
    ['solved', evidence([conflict, signedIn]), 'A login to ChatGPT failed, and a later one worked.'],
    ['solved, and what is asked then', evidence([conflict, signedIn]), 'Could you please tell me why it failed,'],
    ['solved, since when', evidence([conflict, signedIn]), '\n- Worked again: 2026-11-22 03:41:00 UTC\n'],
    ['nothing recorded', {}, 'No login has been recorded yet'],
    ['solved, in the subject', evidence([conflict, signedIn]), 'Subject: ChatGPT login works again (invalid_state,'],
    [
      'never came',
      evidence([0, 2, 4].map(after => ({...entry({status: 0, headers: {}, after}), time: 80}))),
      'I cannot sign in to ChatGPT: the page of chatgpt.com never comes.',
    ],
  ])('%s', (_what, seen, words) => {
    expect(supportMessage(reportOf(seen), {}, en)).toContain(words);
  });
});

test('there is nothing to attach where nothing was recorded', () => {
  expect(supportMessage(reportOf({}), {}, en)).not.toContain('I can attach');
});

test('an id that stands in a header and in a page is told once', () => {
  const page = {...edge, 'content-type': 'text/html'};
  const refused = entry({status: 403, headers: page, facts: {edgeCode: 1020, rayId: '8e4f1c02ab3d61f7'}});
  expect(supportMessage(reportOf(evidence([refused])), {}, en)).toContain('\n- Ray ID: 8e4f1c02ab3d61f7-NRT\n');
});

test('the time is told in UTC once', () => {
  expect(text.match(/\d\d UTC\n/g)).toHaveLength(1);
});

test('a step that was passed over, in the person’s words', () => {
  const skipped = reportOf(evidence([conflict]), {tried: [{remedy: 'turn-off-vpn', outcome: 'skipped'}]});
  expect(supportMessage(skipped, {}, en)).toContain('- Turn off your VPN or proxy: skipped (“I don’t use one”)\n');
});

test('all that can be told has its words', () => {
  const lines = [
    ...whos.map(who => supportMessage(report, {who}, en)),
    ...signIns.map(signIn => supportMessage(report, {signIn}, en)),
    ...plans.map(plan => supportMessage(report, {plan}, en)),
  ];
  expect(new Set(lines).size).toBe(whos.length + signIns.length + plans.length);
});

test('a hostile name stays within its line', () => {
  const spoilt = {...report, evidence: {...report.evidence, environment: {browser: 'A\n\nSubject: B\u202e\ud800'}}};
  expect(supportMessage(spoilt, {}, en)).toContain('\n- Browser: A Subject: B\n');
});
