import type {Page} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import type {FailureName} from './lab/failures';
import {startLogin} from './lab/login';

/** Each failure, from the login that fails to the popup that names it, with its proof. */
const cases: ReadonlyArray<readonly [scene: FailureName, rule: keyof typeof en.rules, proof: RegExp]> = [
  ['cors-blocked', 'cors-blocked', /Access-Control-Allow-Origin is missing/],
  ['invalid-client-409', 'invalid-client-409', /invalid_state/],
  ['untrusted-certificate', 'untrusted-certificate', /who issued the certificate/],
  ['cloudflare-1020', 'cloudflare-1020', /1020/],
  ['cloudflare-waf-block', 'cloudflare-waf-block', /Cloudflare’s block page/],
  ['edge-address-block', 'edge-address-block', /shows the refused address/],
  ['cloudflare-challenge-loop', 'cloudflare-challenge-loop', /Completed \d+ times/],
  ['cloudflare-challenge', 'cloudflare-challenge', /cf-mitigated: challenge/],
  ['cloudflare-challenge-on-data', 'cloudflare-challenge', /\/api\/auth\/session/],
  ['stale-session-cookie', 'stale-session-cookie', /nobody is signed in/],
  ['dead-session-refresh', 'dead-session-refresh', /RefreshAccessTokenError/],
  ['inconsistent-session-chunks', 'inconsistent-session-chunks', /stored beside the pieces of another one/],
  ['oversized-cookies', 'oversized-cookies', /the request carried too much/],
  ['login-loop', 'login-loop', /came back without an error \(3×\)/],
  ['server-error', 'server-error', /503/],
  ['unrecognised-auth-error', 'unrecognised-auth-error', /some_future_code/],
];

/** These show on the front page; a login would leave newer cookies. */
const onLanding: readonly FailureName[] = ['stale-session-cookie', 'inconsistent-session-chunks'];

interface Told {
  readonly badge: (text: string) => Promise<void>;
  readonly popup: () => Promise<Page>;
}

/** The badge is there, and the popup says what it was and why. */
async function expectNamed({badge, popup}: Told, rule: keyof typeof en.rules, proof: RegExp): Promise<void> {
  await badge('!');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules[rule].title);
  await view.getByText(en.ui.why.title).click();
  await expect(view.getByText(proof).filter({visible: true}).first()).toBeVisible();
}

for (const [scene, rule, proof] of cases)
  test(`${scene}: fails, shows a badge, and the popup says what it was`, async ({lab, page, badge, popup}) => {
    lab.play(scene);
    if (onLanding.includes(scene)) await page.goto('https://chatgpt.com/');
    else await startLogin(page);
    await expectNamed({badge, popup}, rule, proof);
  });

test('a host whose certificate is not trusted is not called genuine', async ({lab, page, badge, popup}) => {
  lab.play('untrusted-certificate');
  await startLogin(page);
  await badge('!');
  await expect((await popup()).getByRole('banner')).toContainText('Not trusted by your browser: auth.openai.com');
});

test('offline: fails, shows a badge, and the popup says what it was', async ({lab, driven, page, badge, popup}) => {
  lab.play('offline');
  await page.goto('https://chatgpt.com/');
  await driven.goOffline();
  await page.getByRole('main').getByRole('button', {name: 'Log in'}).click();
  await expectNamed({badge, popup}, 'offline', /ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE/);
});

test.describe('without a way to find auth.openai.com', () => {
  test.use({withoutAuth: true});
  test('dns-failure: fails, shows a badge, and the popup says what it was', async ({lab, page, badge, popup}) => {
    lab.play('dns-failure');
    await startLogin(page);
    await expectNamed({badge, popup}, 'dns-failure', /ERR_NAME_NOT_RESOLVED|NS_ERROR_UNKNOWN_HOST/);
  });
});
