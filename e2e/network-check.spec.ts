import {rm} from 'node:fs/promises';
import {withAllowed} from './allowed';
import {type BrowserName, launch} from './browser';
import {type Expected, expectLines, openCheck, runCheck} from './check-lines';
import {test as base, expect} from './fixtures';
import type {MiddleboxName} from './lab/middleboxes';

/** Each verdict of the check against a healthy lab and against whoever stands in front of it, in the real browser. */

/** With leave to read the answers of all hosts, as a person may give it. */
const test = base.extend({
  driven: async ({browserName, lab, lang, unknownHosts, proxyServer}, use) => {
    const name = browserName as BrowserName;
    const extension = await withAllowed(`dist/${name}`);
    const options = {extension, lang, headless: true, lab, unknownHosts};
    const driven = await launch(name, {...options, ...(proxyServer && {proxy: proxyServer})});
    await use(driven);
    await driven.context.close();
    await rm(extension, {recursive: true, force: true});
  },
});

/** What one browser tells and the other does not. */
type ByBrowser = Readonly<Record<BrowserName, Expected>>;

const healthy: Expected = {
  status: ['fine', 'Reports no trouble'],
  browser: ['fine'],
  portal: ['fine', 'ChatGPT itself answered'],
  clock: ['fine', 'up to 30 s'],
  'login-hosts': ['fine', '6 of 6'],
  gate: ['fine', 'NRT'],
  country: ['fine', 'Japan, seen from both sites'],
  cookies: ['fine', 'handed out and kept'],
  session: ['fine', 'Signed out'],
  stability: ['fine', 'All of 20', 'up to 500 ms'],
  route: ['fine', 'X25519MLKEM768'],
  upload: ['fine', 'files.oaiusercontent.com answered'],
  voice: ['fine', 'UDP 3478'],
  'sign-in-hosts': ['fine', '13 of 13'],
  'feature-hosts': ['fine', '7 of 7'],
  'telemetry-hosts': ['fine', '10 of 10'],
  extensions: ['not-run'],
};

/** Firefox shows certificates, the way and the answer to a socket; the lab’s own authority came with no browser. */
const healthyBy: ByBrowser = {
  chromium: {proxy: ['not-run'], certificate: ['not-run', 'No sign'], socket: ['not-run']},
  firefox: {
    proxy: ['fine', 'directly'],
    certificate: ['potential', 'issues for no public site'],
    socket: ['fine', 'is reached'],
  },
};

test('where nothing is in the way, each line says so, with what was measured', async ({driven, browserName}) => {
  const view = await openCheck(driven);
  await runCheck(view);
  await expectLines(view, {...healthy, ...healthyBy[browserName as BrowserName]});
});

interface Case {
  readonly expected: Expected;
  readonly chromium?: Expected;
  readonly firefox?: Expected;
}

const restricted = 'a decision of whoever runs this network';

const blockedBy = (product: string): Case => ({
  expected: {
    'login-hosts': ['problem', `chatgpt.com: ${product} answered instead`, restricted],
    upload: ['problem', `files.oaiusercontent.com: ${product} answered instead`],
    gate: ['not-run'],
    country: ['not-run'],
    voice: ['fine'],
    'telemetry-hosts': ['fine'],
  },
});

const products: Readonly<Partial<Record<MiddleboxName, Case>>> = {
  'block-zscaler': {
    ...blockedBy('Zscaler'),
    firefox: {certificate: ['potential', 'Zscaler opens the secure connection']},
  },
  'block-palo-alto': blockedBy('Palo Alto Networks'),
  'block-skyhigh': blockedBy('Skyhigh (McAfee) Web Gateway'),
  'block-fortigate': blockedBy('Fortinet FortiGate'),
  'block-fortigate-in-place': blockedBy('Fortinet FortiGate'),
  'block-sophos': blockedBy('Sophos'),
  'block-barracuda': blockedBy('Barracuda'),
  'block-umbrella': blockedBy('Cisco Umbrella'),
  'block-bluecoat': blockedBy('Symantec / Blue Coat ProxySG'),
  'block-cloudflare-gateway': blockedBy('Cloudflare Gateway'),
};

const portal: Case = {
  expected: {
    portal: ['problem', 'wants its own login first', 'Sign in to the Wi-Fi first'],
    'login-hosts': ['potential', '0 of 6', 'certificate is not trusted', 'Most likely because of the Wi-Fi login page'],
    stability: ['potential', 'None of'],
    clock: ['not-run'],
  },
};

const line: Readonly<Partial<Record<MiddleboxName, Case>>> = {
  'inspection-product': {
    expected: {'login-hosts': ['fine'], gate: ['fine']},
    chromium: {certificate: ['potential', 'A sign only', 'HTTP/1.1']},
    firefox: {certificate: ['potential', 'Zscaler opens the secure connection to chatgpt.com']},
  },
  'inspection-company': {
    expected: {'login-hosts': ['fine']},
    chromium: {certificate: ['potential', 'A sign only']},
    firefox: {certificate: ['potential', 'issues for no public site']},
  },
  'via-proxy': {expected: {'login-hosts': ['fine']}, chromium: {certificate: ['potential', 'A sign only', 'Via']}},
  'cookies-stripped': {expected: {cookies: ['problem', 'something on the way takes it out'], 'login-hosts': ['fine']}},
  'clock-behind': {expected: {clock: ['problem', 'Off by 1 h']}},
  'clock-ahead': {expected: {clock: ['problem', 'Off by 1 h']}},
  'reset-at-hello': {
    expected: {
      'login-hosts': ['problem', '0 of 6', 'refused or cut off', 'Try your phone’s hotspot'],
      status: ['fine'],
      voice: ['fine'],
      stability: ['problem', 'None of'],
    },
  },
};

const service: Readonly<Partial<Record<MiddleboxName, Case>>> = {
  'status-login': {expected: {status: ['problem', 'an incident of the login', 'It is not you']}},
  'status-other': {expected: {status: ['potential', 'not of the login']}},
  'status-changed': {expected: {status: ['not-run', 'in a form that is not known here']}},
  'status-as-page': {expected: {status: ['not-run', 'in a form that is not known here']}},
  'unsupported-country': {
    expected: {country: ['problem', 'not offered where your connection comes out (North Korea)']},
  },
};

const walks: ReadonlyArray<readonly [string, Readonly<Partial<Record<MiddleboxName, Case>>>]> = [
  ['a product that answers in the site’s place is named, and its decision respected', products],
  [
    'a Wi-Fi that wants its own login is the one thing to see to',
    {'portal-redirect': portal, 'portal-in-place': portal},
  ],
  ['what is done to the line is told apart', line],
  ['what the service itself says comes first', service],
];

for (const [sentence, cases] of walks)
  test(sentence, async ({driven, lab, browserName}) => {
    const view = await openCheck(driven);
    for (const [name, {expected, ...by}] of Object.entries(cases)) {
      lab.between(name as MiddleboxName);
      await runCheck(view);
      await expectLines(view, {...expected, ...by[browserName as BrowserName]}, name);
    }
    // It says so as well when nothing is in the way any more.
    lab.between(undefined);
    await runCheck(view);
    await expectLines(view, {
      'login-hosts': ['fine'],
      clock: ['fine'],
      cookies: ['fine'],
      status: ['fine'],
      portal: ['fine'],
    });
  });

test('an incident lowers what would else be blamed on this network, and says so', async ({driven, lab}) => {
  lab.between('status-login');
  lab.fault({'TLS sentinel.openai.com': {broken: 'reset'}});
  const view = await openCheck(driven);
  await runCheck(view);
  await expectLines(view, {
    status: ['problem'],
    'login-hosts': ['potential', '5 of 6', 'ChatGPT reports an incident of its login right now'],
  });
});

test('half of the hosts hanging costs no more than half a minute, and the others are told', async ({driven, lab}) => {
  lab.between('half-hanging');
  const view = await openCheck(driven);
  const began = Date.now();
  await runCheck(view);
  expect(Date.now() - began).toBeLessThan(45_000);
  await expectLines(view, {
    'login-hosts': ['problem', '3 of 6', 'no answer within'],
    'sign-in-hosts': ['potential', 'no answer within'],
    voice: ['fine'],
  });
});

test('a line that is slow and loses answers is told by what was lost', async ({driven, lab}) => {
  lab.between('throttled');
  const view = await openCheck(driven);
  await runCheck(view);
  await expectLines(view, {stability: ['problem', 'small requests lost', 'good is 0'], clock: ['fine']});
});

test('answers without an end, of 100 MB and to strange places stop nothing', async ({driven, lab}) => {
  lab.fault({
    'GET sentinel.openai.com/cdn-cgi/trace': {body: 'endless'},
    'GET accounts.google.com/.well-known/openid-configuration': {body: 'huge', edge: false},
    'GET js.stripe.com/': {status: 302, edge: false, headers: {location: 'ftp://files.example/x'}},
    'GET cdn.openaimerge.com/': {status: 302, edge: false, headers: {location: 'javascript:alert(1)'}},
  });
  const view = await openCheck(driven);
  await runCheck(view);
  await expectLines(view, {'login-hosts': ['fine'], gate: ['fine'], stability: ['fine']});
  await expect(view.locator('.check-line')).toHaveCount(20);
});

test.describe('a name that is not found', () => {
  test.use({unknownHosts: ['auth.openai.com', 'files.oaiusercontent.com']});
  test('is told as such, host by host', async ({driven}) => {
    const view = await openCheck(driven);
    await runCheck(view);
    await expectLines(view, {
      'login-hosts': ['problem', '5 of 6', 'auth.openai.com: the name is not found', 'name service'],
      upload: ['problem', 'files.oaiusercontent.com: the name is not found'],
      clock: ['fine'],
    });
  });
});

for (const [kind, words] of [
  ['refusing', 'The proxy did not pass on'],
  ['down', 'The proxy did not pass on'],
] as const)
  test.describe(`a proxy that is ${kind}`, () => {
    test.use({behindProxy: kind});
    test('is what the check names', async ({driven}) => {
      const view = await openCheck(driven);
      await runCheck(view);
      await expectLines(view, {
        proxy: ['problem', words, 'Check the proxy settings'],
        'login-hosts': ['problem', '0 of 6'],
      });
    });
  });

test.describe('a proxy that passes all on', () => {
  test.use({behindProxy: 'open'});
  test('is named where the browser tells, and no fault', async ({driven, browserName}) => {
    const view = await openCheck(driven);
    await runCheck(view);
    await expectLines(view, {
      'login-hosts': ['fine'],
      proxy: browserName === 'firefox' ? ['fine', 'through a proxy (http'] : ['not-run'],
    });
  });
});

test('a connection that lasts is told by what came of it', async ({driven, lab, browserName}) => {
  lab.fault({'SOCKET ws.chatgpt.com/': {status: 101}});
  const view = await openCheck(driven);
  await runCheck(view);
  await expectLines(view, {socket: ['fine', 'opens']});
  if (browserName === 'firefox') {
    lab.between('upgrade-stripped');
    lab.fault({'SOCKET ws.chatgpt.com/': {status: 400, edge: false, text: 'Bad Request'}});
    await runCheck(view);
    await expectLines(view, {socket: ['problem', 'a proxy does not let such connections through']});
  }
});

test('another country, another way, another zone', async ({driven, lab}) => {
  const view = await openCheck(driven);
  const cases: ReadonlyArray<readonly [() => void, Expected]> = [
    [
      () => lab.trace({loc: 'US'}, 'auth.openai.com'),
      {country: ['problem', 'Japan', 'United States', 'takes only one']},
    ],
    [() => lab.trace({loc: 'T1'}), {country: ['potential', 'Tor']}],
    [() => lab.trace({loc: 'CN'}), {country: ['potential', 'China', 'leaves out']}],
    [() => lab.trace({loc: 'JP', warp: 'on'}), {route: ['potential', 'WARP']}],
    [() => lab.trace({warp: 'off', gateway: 'on'}), {route: ['potential', 'gateway']}],
    [
      () => lab.trace({gateway: 'off', uag: 'Mozilla/5.0 (another browser)'}),
      {browser: ['potential', 'look like another one']},
    ],
  ];
  for (const [arrange, expected] of cases) {
    lab.play('healthy');
    arrange();
    await runCheck(view);
    await expectLines(view, expected);
  }
});

test('the gate’s refusals are told by their code', async ({driven, lab}) => {
  const view = await openCheck(driven);
  lab.fault({
    'GET chatgpt.com/api/auth/session': {status: 403, headers: {'cf-mitigated': 'challenge'}, page: '<html></html>'},
  });
  await runCheck(view);
  await expectLines(view, {
    gate: ['potential', 'wants to test this browser first'],
    session: ['not-run', 'Open ChatGPT'],
  });
  lab.fault({'GET chatgpt.com/api/auth/session': {status: 403, text: 'error code: 1020'}});
  await runCheck(view);
  await expectLines(view, {gate: ['problem', '1020', 'Turn off your VPN']});
  lab.fault({'GET chatgpt.com/api/auth/session': {json: {user: {}, error: 'RefreshAccessTokenError'}}});
  await runCheck(view);
  await expectLines(view, {gate: ['fine'], session: ['problem', 'RefreshAccessTokenError']});
});
