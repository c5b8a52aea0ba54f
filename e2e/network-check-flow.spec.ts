import en from '../src/texts/en.json' with {type: 'json'};
import {expectLines, openCheck, readLines, runCheck} from './check-lines';
import {expect, test} from './fixtures';

/** The check as a person goes through it: before the click, while it runs, stopped, and what follows from it. */

const {check} = en;

test('nothing is asked before the click, whatever is opened', async ({driven, lab, popup}) => {
  await popup();
  const view = await openCheck(driven);
  await view.getByText('Which addresses are asked').click();
  await expect(view.getByText('challenges.cloudflare.com')).toBeVisible();
  await driven.openTab('src/settings/index.html');
  await driven.openTab('src/report/index.html');
  await driven.killBackground();
  await view.waitForTimeout(1500);
  expect(lab.requests.filter(({host}) => host !== 'accounts.google.com')).toEqual([]);
  await runCheck(view);
  expect(new Set(lab.requests.map(({host}) => host)).size).toBeGreaterThan(30);
});

test('only the question for the session carries cookies', async ({driven, lab, page}) => {
  await page.goto('https://chatgpt.com/');
  const view = await openCheck(driven);
  const before = lab.requests.length;
  await runCheck(view);
  const carried = lab.requests.slice(before).filter(({cookies}) => cookies > 0);
  expect(new Set(carried.map(({host, path}) => host + path))).toEqual(new Set(['chatgpt.com/api/auth/session']));
});

test('what it asks is no login: nothing of it is recorded', async ({driven, stored, fail}) => {
  const view = await openCheck(driven);
  const recorded = async () => Object.keys(await stored()).filter(key => key.startsWith('event'));
  await runCheck(view);
  expect(await recorded()).toEqual([]);
  // Where something is recorded, it is seen here.
  await fail('cloudflare-1020');
  expect(await recorded()).not.toEqual([]);
});

test('it can be stopped: what has answered stays, and nothing more is asked', async ({driven, lab}) => {
  lab.between('half-hanging');
  const view = await openCheck(driven);
  await view.getByRole('button', {name: check.run}).click();
  await expect(view.locator('.check-line').filter({hasText: 'Reports no trouble'})).toBeVisible();
  await view.getByRole('button', {name: check.cancel}).click();
  await expect(view.getByText('Stopped at')).toBeVisible();
  const asked = lab.requests.length;
  await view.waitForTimeout(1500);
  expect(lab.requests.length).toBe(asked);
  const lines = await readLines(view);
  expect(lines.status.verdict).toBe(check.verdicts.fine);
  expect(Object.values(lines).filter(({verdict}) => verdict === check.verdicts['not-run']).length).toBeGreaterThan(2);
});

test('a worker that is stopped in the middle goes on when it is asked again', async ({driven}) => {
  const view = await openCheck(driven);
  await view.getByRole('button', {name: check.run}).click();
  await expect(view.locator('progress')).toBeVisible();
  await driven.killBackground();
  // Half a minute later the browser would ring; who asks wakes it at once.
  await view.evaluate("chrome.runtime.sendMessage({question: 'check.run', about: ['again']}).then(() => 1, () => 1)");
  await expect(view.locator('.check-outcome')).toBeVisible();
  await expectLines(view, {'login-hosts': ['fine', '6 of 6'], stability: ['fine'], clock: ['fine']});
});

test('what could not be looked into says so, and by name what would have to be allowed', async ({driven}) => {
  const view = await openCheck(driven);
  await runCheck(view);
  await expect(view.getByText(/Some answers could only be noticed/)).toBeVisible();
  await expect(view.getByRole('button', {name: check.closed.button})).toBeVisible();
  await expect(view.locator('.check-more').getByText('challenges.cloudflare.com')).toBeVisible();
  await expectLines(view, {extensions: ['not-run', 'has to be allowed'], 'sign-in-hosts': ['fine', '13 of 13']});
});

test('what it finds marks the picture, reaches the popup, and sharpens the verdict', async ({
  driven,
  lab,
  popup,
  fail,
}) => {
  await fail('cloudflare-1020');
  const view = await openCheck(driven);
  lab.between('status-login');
  await runCheck(view);
  const shown = await popup();
  await expect(shown.getByText('1 problem found')).toBeVisible();
  await shown.getByRole('button', {name: check.title}).click();
});

test('where no login has failed, the picture shows where the check found trouble', async ({driven, lab, popup}) => {
  lab.between('block-zscaler');
  const view = await openCheck(driven);
  await runCheck(view);
  const shown = await popup();
  await expect(shown.locator('.hop-failed')).toHaveCount(1);
  await expect(shown.locator('.bubble')).toContainText('The check found trouble here');
});

test('two checks on two networks show together whether it is the network', async ({driven, lab}) => {
  lab.between('block-fortigate');
  const view = await openCheck(driven);
  await runCheck(view);
  const place = view.locator('.compare select').first();
  await place.selectOption('office');
  lab.between(undefined);
  await runCheck(view);
  await view.locator('.compare select').first().selectOption('hotspot');
  await expect(view.locator('.compare-sentence')).toContainText('office');
  await expect(view.locator('.compare table')).toContainText('Login addresses');
});

test('those who run the network get a message with what was found, in both languages', async ({driven, lab}) => {
  lab.between('block-zscaler');
  const view = await openCheck(driven);
  await runCheck(view);
  await view.locator('summary', {hasText: check.it.title}).click();
  const ticket = view.locator('.section-check textarea').first();
  await expect(ticket).toHaveValue(/Zscaler answered instead/);
  await view.getByRole('radio', {name: '日本語'}).check();
  await expect(ticket).toHaveValue(/Zscalerが応答しました/);
});

test('while an incident lasts, the status page is looked at again by a timer', async ({driven, lab, stored}) => {
  lab.between('status-login');
  const view = await openCheck(driven);
  await runCheck(view);
  await view.getByRole('button', {name: check.watch.begin}).click();
  await expect(view.getByText(check.watch.waiting)).toBeVisible();
  expect(await driven.evaluate("chrome.alarms.get('status-again').then(alarm => alarm?.periodInMinutes)")).toBe(5);
  lab.between(undefined);
  await driven.evaluate("chrome.alarms.create('status-again', {when: Date.now() + 1}).then(() => 1)");
  await expect(view.getByText(/The incident was over/)).toBeVisible({timeout: 90_000});
  expect(JSON.stringify(await stored())).not.toContain('203.0.113.77');
});
