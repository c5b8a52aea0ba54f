import {describe, expect, test} from 'vitest';
import type {RuleId} from '../../engine/rules';
import {cookie, entry, evidence, sighting} from '../../testing/builders';
import {reportOf, reportOfClass, reportOfTraffic} from '../../testing/document-reports';
import {login} from '../../testing/har';
import {failures} from '../../testing/har-failures';
import {type Markup, readMarkup} from '../../testing/markup';
import {finding} from '../../testing/snapshots';
import en from '../../texts/en.json' with {type: 'json'};
import ja from '../../texts/ja.json' with {type: 'json'};
import {voiceOf} from '../../ui/voice';
import type {DocumentProps} from './document';
import {htmlOf} from './to-html';

const voices = {en: voiceOf(en, 'en'), ja: voiceOf(ja, 'ja')};
const languages = ['en', 'ja'] as const;
const receipt = {total: 214, cookies: 61, tokens: 12, others: 141};
const page = (
  report: DocumentProps['report'],
  language: keyof typeof voices = 'en',
  more: Partial<DocumentProps> = {},
) => htmlOf({report, receipt, ...more}, voices[language]);

/** All that our markup is made of: what is not listed here might load, run or lead away. */
const known = {
  elements:
    'html head meta title style body article header footer section div p span strong code time h1 h2 ol ul li dl dt dd ' +
    'figure figcaption table thead tbody tr th td svg path circle rect line g text',
  attributes:
    'lang charset http-equiv content name class datetime scope aria-hidden data-from data-to style viewbox d x y x1 x2 ' +
    'y1 y2 cx cy r rx width height fill stroke stroke-width stroke-linecap stroke-linejoin transform pathlength',
};

function expectInert({elements}: Markup): void {
  const names = new Set(elements.map(({name}) => name));
  const attributes = new Set(elements.flatMap(({attributes}) => [...attributes.keys()]));
  expect([...names].filter(name => !known.elements.split(' ').includes(name))).toEqual([]);
  expect([...attributes].filter(name => !known.attributes.split(' ').includes(name))).toEqual([]);
  for (const {attributes} of elements)
    expect(attributes.get('style') ?? 'grid-column:1;').toMatch(/^grid-column: ?\d;?$/);
}

/** A key that has no text shows itself; a value that is not there shows as a word of the language it is written in. */
const expectSaid = ({text}: Markup) => expect(text).not.toMatch(/undefined|NaN|\[object|\b(?:ui|document)\.\w|null\b/);

describe.each(Object.keys(failures) as RuleId[])('%s', rule => {
  const report = reportOfClass(rule);
  test.each(languages)('is one inert file in %s that says what broke', language => {
    const read = readMarkup(page(report, language));
    expectInert(read);
    expectSaid(read);
    expect(read.text).toContain(rule);
  });
});

describe('the file', () => {
  const whole = page(reportOfTraffic(failures['cloudflare-1020']));
  test('allows nothing to load or run, and its styles load nothing', () => {
    expect(whole).toMatch(/^<!doctype html>\n<html lang="en">/);
    const policy = readMarkup(whole).elements.find(({attributes}) => attributes.has('http-equiv'))?.attributes;
    expect(policy?.get('content')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(whole) ?? [];
    expect(styles).toContain('prefers-color-scheme: dark');
    expect(styles).toContain('@media print');
    expect(styles).not.toMatch(/url\(|@import|expression/);
  });

  test('names its language', () => {
    expect(page(reportOfTraffic(failures['cloudflare-1020']), 'ja')).toContain('<html lang="ja">');
  });
});

const planted = [
  '<script>alert(1)</script>',
  '</style><script>alert(2)</script>',
  '</title><img src=x onerror=alert(3)>',
  '" onmouseover="alert(4)',
  "' onfocus='alert(5)",
  '<a href="javascript:alert(6)">x</a>',
  '&lt;b&gt;&#60;',
  '<!-- --><svg onload=alert(7)>',
  '{{constructor}}',
];

describe.each(planted)('hostile in every place: %s', hostile => {
  const lost = entry({
    url: `https://chatgpt.com/${hostile}`,
    method: hostile,
    error: hostile,
    headers: {'cf-ray': hostile},
  });
  const told = {
    ...lost,
    _facts: {authCode: {value: hostile, from: 'body'}, rayId: {value: hostile, from: 'page'}},
  } as const;
  const found = finding({
    facts: {host: hostile, code: hostile},
    entries: [told],
    sightings: [sighting({url: `https://chatgpt.com/${hostile}`})],
    supports: [{sign: 'edge-code', facts: {code: hostile}}],
  });
  const seen = evidence([told], {
    cookies: [cookie({name: hostile, domain: hostile, partition: hostile, storeId: hostile})],
    environment: {browser: hostile, system: hostile, systemVersion: hostile, language: hostile, timeZone: hostile},
  });
  const plain = reportOf(seen, {version: hostile});
  const report = {...plain, diagnosis: {...plain.diagnosis, findings: [found], neverCame: hostile}};

  test.each(languages)('is written as text in %s', language => {
    const read = readMarkup(page(report, language));
    expectInert(read);
    expect(read.text.split(hostile).length).toBeGreaterThan(8);
  });
});

test('halves of signs, control signs and turned writing are not passed on', () => {
  const seen = evidence([], {environment: {browser: 'A\ud800B\u0000C\u202eD\u001bE'}});
  const whole = page(reportOf(seen));
  expect(whole).toContain('A\ufffdB\ufffdC\ufffdD\ufffdE');
  for (const unfit of ['\ud800', '\u0000', '\u001b', '\u202e']) expect(whole.split(unfit)).toHaveLength(1);
});

describe('every section says what it promises', () => {
  const refused = failures['cloudflare-1020'];
  const report = reportOfTraffic(refused, {
    tried: [
      {remedy: 'turn-off-vpn', outcome: 'no-help'},
      {remedy: 'clear-edge-cookies', outcome: 'undone', cookies: 7},
    ],
    before: [
      {rule: 'cloudflare-1020', failedAt: '2026-11-21T01:40:00.000Z'},
      {rule: 'dns-failure', failedAt: '2026-11-20T01:40:00.000Z'},
    ],
  });
  const {text} = readMarkup(page(report, 'en', {told: {who: 'others-too', signIn: 'google', plan: 'plus'}}));

  test.each([
    ['head', 'Login report'],
    ['version', 'Login Doctor 1.0.0'],
    ['state and sureness', 'cause certain · cloudflare-1020'],
    ['title', 'ChatGPT’s gate refused your connection'],
    ['path', 'Gate 403, 120 ms'],
    ['path, before', 'Device online'],
    ['path, behind', 'Service not reached'],
    ['bubble', 'Stopped at the gate. The site’s firewall (Cloudflare, code 1020)'],
    ['left out', '214 values were left out and counted: 61 cookie values, 12 tokens, 141 others.'],
    ['Ray ID', 'Cloudflare Ray ID8e4f1c02ab3d61f7-NRT'],
    ['code', 'Error codeCloudflare 1020'],
    ['how often', '2 times, the first Nov 21'],
    ['other failures before', 'Your network cannot find the login page (1)'],
    ['tried', 'Turn off your VPN or proxy: did not help'],
    ['tried and undone', 'Clear only the gate’s cookies: done, then undone, 7 cookies'],
    ['told', 'others too'],
    ['surroundings', 'macOS 14.5'],
    ['language', 'Japanese (ja)'],
    ['zone', 'Asia/Tokyo'],
    ['timeline', 'Front page, stopped here120 ms403 1020 chatgpt.com'],
    ['timeline, behind', 'Session check, not reached'],
    ['deciding request', 'GET chatgpt.com/403120 ms'],
    ['deciding detail', 'Error code: 1020'],
    ['what speaks for it', 'Code 1020 means exactly this'],
    ['what speaks against it', 'What speaks against itNothing seen.'],
    ['what was not looked at', 'Whether a VPN is on.'],
    ['what to do', 'Try your phone’s hotspot'],
    ['cookies', '__Secure-next-auth.session-token.0.chatgpt.comsession39332027-02-18'],
    ['partitioned cookie', 'cf_clearance.chatgpt.com, partitionedgate412'],
    ['cookie of this session', 'oai-did.chatgpt.comdevice, choices36browser closes'],
    ['foot', 'Not affiliated with OpenAI'],
  ])('%s', (_section, said) => {
    expect(text).toContain(said);
  });
});

test('no request is shown with its query', () => {
  expect(page(reportOfTraffic(failures['oauth-callback-error']))).not.toMatch(
    /callback\/openai\?|[?&]code=|[?&]state=/,
  );
});

describe('where nothing is broken', () => {
  const later = login().map(exchange => ({...exchange, at: exchange.at + 1200}));
  const unable = {findings: [], circumstances: [], outcomes: []};

  test('a failure that is over is told as over, with what had failed', () => {
    const {text} = readMarkup(page(reportOfTraffic([...failures['invalid-client-409'], ...later])));
    expect(text).toContain('You are signed in');
    expect(text).toContain('What had failed: The login server no longer accepts this login');
    expect(text).toContain('409');
    expect(text).not.toContain('What to do, in this order');
  });

  test('a login that worked', () => {
    const {text} = readMarkup(page(reportOfTraffic(login())));
    expect(text).toContain('No failed login was found');
    expect(text).toContain('The login got through to ChatGPT.');
    expect(text).not.toContain('Login failed');
  });

  test('a page that never came is no comfort', () => {
    const report = reportOfTraffic(login());
    const diagnosis = {...report.diagnosis, ...unable, neverCame: 'auth.openai.com'};
    expect(readMarkup(page({...report, diagnosis})).text).toContain('The page of auth.openai.com never came');
  });

  test.each(languages)('nothing recorded, in %s', language => {
    const read = readMarkup(page(reportOf({}), language));
    expectInert(read);
    expectSaid(read);
    expect(read.text).toContain(voices[language].t('document.empty.title'));
    expect(read.text).not.toContain(voices[language].t('timeline.title'));
    expect(read.text).toContain(voices[language].t('document.cookies.unseen'));
  });

  test('a failure that nobody knows yet shows its code', () => {
    const {text} = readMarkup(page(reportOfTraffic(failures['unrecognised-auth-error'])));
    expect(text).toContain('unrecognised-auth-error');
    expect(text).toContain('Error code');
  });
});

test('ten thousand requests and a thousand cookies make no endless document', () => {
  const many = Array.from({length: 10_000}, (_, index) => entry({after: index / 100, status: 503, id: `${index}/0`}));
  const cookies = Array.from({length: 1000}, (_, index) => cookie({name: `(cookie-${index})`}));
  const report = reportOf(evidence(many, {cookies}));
  const whole = page({...report, diagnosis: {...report.diagnosis, findings: [finding({entries: many})]}});
  expect(whole.length).toBeLessThan(120_000);
  expect(whole).toContain('and 9988 more');
  expect(whole).toContain('and 940 more');
});
