import {describe, expect, test} from 'vitest';
import {at, edge, entry, evidence, request, sessionAnswer} from '../../../testing/builders';
import {environment, reportOf} from '../../../testing/reports';
import {finding} from '../../../testing/snapshots';
import en from '../../../texts/en.json' with {type: 'json'};
import ja from '../../../texts/ja.json' with {type: 'json'};
import type {Finding} from '../../diagnosis/diagnosis';
import type {Report} from '../report';
import {summaryMarkdown} from './summary-markdown';

const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

const conflict = request({
  url: 'https://auth.openai.com/api/accounts/authorize/continue?state=1',
  method: 'POST',
  status: 409,
  headers: {...edge, 'content-type': 'application/json'},
  facts: {authCode: 'invalid_state', requestId},
  after: 4,
});

const report = reportOf(evidence([entry(), conflict], {environment}), {
  tried: [{remedy: 'clear-session', outcome: 'no-help', at: at(60), cookies: 12}],
  before: [{rule: 'invalid-client-409', failedAt: at(-3600)}],
});

describe('a reader who has nothing else learns', () => {
  test.each([
    ['what happened', '**The login server no longer accepts this login**'],
    ['where', 'Stopped during the login. The login server refused'],
    ['when', '- Failed: 2026-11-22 12:40:04 UTC+09:00 = 2026-11-22 03:40:04 UTC'],
    ['which facts name it', '- Facts: `host: auth.openai.com, code: invalid_state, status: 409'],
    ['how sure', '- Failure class: invalid-client-409 (certain)'],
    ['what to do first', '\n1. **Close the other login tabs**: Each login tab starts a login of its own'],
    ['what was tried', '- Clear the old login data: did not help (cookies removed: 12, 2026-11-22 12:41:00'],
    ['which answer decided it', '`POST https://auth.openai.com/api/accounts/authorize/continue` → `409`'],
    ['its Ray ID', 'Ray ID: 8e4f1c02ab3d61f7-NRT'],
    ['its request ID', `Request ID: ${requestId}`],
    ['what speaks for it', '## What speaks for it\n\n- It named the code invalid_state.'],
    ['what nobody looked at', '## Not looked at\n\n- '],
    ['how far it got', '- The login got as far as the email address.'],
    ['the browser', '- Browser: Chrome 156\n- System: macOS 15.6\n- Language: ja\n- Time zone: Asia/Tokyo'],
    ['the extension', '- Version of Login Doctor: 0.1.0'],
    ['the permission', '- Access to chatgpt.com and openai.com: allowed'],
    ['how often it failed', '- Failed logins before this one: 1; of the same kind: 1.'],
    ['since when', '- Failing since: 2026-11-22 11:40:00 UTC+09:00'],
    ['that it may be shared', 'These files are safe to share: they hold no passwords'],
  ])('%s', (_what, words) => {
    expect(summaryMarkdown(report, en)).toContain(words);
  });

  test('in Japanese too', () => {
    const text = summaryMarkdown(report, ja);
    expect(text).toContain('- 失敗した日時：2026-11-22 12:40:04 UTC+09:00');
    expect(text).toContain('\n1. **ほかのログインタブを閉じる**：ログインタブごとに');
    expect(text).toContain('ログインの途中で止まりました。この');
    expect(text).toContain('- 分類：invalid-client-409（確実）');
    expect(text.match(/ = 2026-11-22 03:40:04 UTC/g)).toHaveLength(1);
  });
});

describe('what is not known has no line', () => {
  const bare = summaryMarkdown(reportOf(evidence([entry(), conflict])), en);
  test.each(['Browser:', 'System:', 'Time zone:', 'Access to', 'Clock:', 'Asia', 'Failing since'])('%s', words => {
    expect(bare).not.toContain(words);
  });

  test('but that nothing was tried, and no failure came before', () => {
    expect(bare).toContain('Nothing was tried yet');
    expect(bare).toContain('No earlier failure is on record.');
  });

  test('the clock, once a check has told', () => {
    const asked = (value: number): Report => ({
      ...report,
      evidence: {
        ...report.evidence,
        probes: [{at: at(0), probe: 'clock', fine: false, facts: {clockOffset: {value, from: 'probe'}}}],
      },
    });
    expect(summaryMarkdown(asked(754), en)).toContain('- Clock: 754 seconds ahead');
    expect(summaryMarkdown(asked(-9), en)).toContain('- Clock: 9 seconds behind');
  });
});

describe('without a verdict', () => {
  test('that nothing was found, and what could not be judged', () => {
    const text = summaryMarkdown(reportOf(evidence([entry()])), en);
    expect(text).toContain('**No failed login found.**');
    expect(text).toContain('## What could not be judged\n\n- Could not be judged without');
    expect(text).not.toContain('What to do');
  });

  test('that no login was seen, and nothing of all that could not be judged', () => {
    const text = summaryMarkdown(reportOf({}), en);
    expect(text).toContain('**No login was recorded yet. Log in once');
    expect(text).not.toContain('could not be judged');
  });

  test('that it is solved, and since when', () => {
    const signedIn = sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 60});
    const text = summaryMarkdown(reportOf(evidence([conflict, signedIn])), en);
    expect(text).toContain('**The last login worked. An earlier failure is solved:**');
    expect(text).toContain('- Failed: 2026-11-22 03:40:04 UTC\n- Worked again: 2026-11-22 03:41:00 UTC');
    expect(text).not.toContain('What to do');
  });

  test('that a page never came', () => {
    const nameless = [0, 2, 4].map(after => ({...entry({status: 0, headers: {}, after}), time: 80}));
    const text = summaryMarkdown(reportOf(evidence(nameless)), en);
    expect(text).toContain('**The page of chatgpt.com never came');
    expect(text).not.toContain('How far the login got');
  });
});

const evil = '<script>x</script>\n# Title\n```\n[a](javascript:b) @all ![](https://evil.example) \ud800';

test('whatever stands in the evidence stays text', () => {
  const hostile = {...entry({url: 'https://chatgpt.com/'}), _error: evil};
  const deciding = {...hostile, request: {...hostile.request, method: '`GET', url: `https://chatgpt.com/\`${evil}`}};
  const failure: Finding = finding({
    facts: {host: evil, product: evil, ['__proto__']: evil},
    entries: [deciding],
    supports: [{sign: 'page-of-product', facts: {product: evil}}],
  });
  const spoilt: Report = {
    ...report,
    evidence: {entries: [deciding], environment: {...environment, browser: evil, timeZone: evil}},
    diagnosis: {...report.diagnosis, findings: [failure]},
  };
  const text = summaryMarkdown(spoilt, en);
  const outsideCode = text.replace(/(`+)(?:(?!\1)[\s\S])+?\1(?!`)/g, '');
  expect(text.match(/^# .*$/gm)).toEqual(['# ChatGPT login report']);
  expect(outsideCode).not.toMatch(/(?<!\\)[<>[\]`@!]|https:\/\//);
  expect(text).not.toMatch(/[\ud800-\udfff]/);
});
