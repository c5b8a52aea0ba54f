import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {logIn, startLogin} from './lab/login';

const {eyebrow, levels, checklist} = en.ui;

test('the next login works: what fixed it is named', async ({lab, driven, page, badge}) => {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await badge('!');
  const view = await driven.openTab('src/panel/index.html');
  await view.locator('.step-card').getByRole('button', {name: en.remedies['clear-session'].button}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(levels.L2.gone);
  await expect(page).toHaveURL('https://auth.openai.com/log-in');
  // What it was told by is gone now; that it failed is not.
  await expect(view.getByRole('region', {name: en.timeline.title}).getByRole('radio').first()).toHaveAccessibleName(
    new RegExp(en.timeline.results.session),
  );
  await page.waitForLoadState('networkidle');
  await logIn(page);
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.solved.title);
  await expect(view.getByText(levels.L2.fixed)).toBeVisible();
});

test('the next login fails alike: the step did not help, and the next one comes up', async ({fail, driven}) => {
  await fail('cloudflare-1020');
  const view = await driven.openTab('src/panel/index.html');
  const steps = view.locator('.steps > li');
  await expect(steps.first()).toHaveAttribute('aria-current', 'step');
  await steps.first().getByRole('button', {name: en.remedies['turn-off-vpn'].button}).click();
  await expect(view.getByText(eyebrow.same)).toBeVisible();
  await expect(steps.first()).toContainText(checklist.same);
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
});

test('the next login fails for another cause: the panel says so, and what became of the first', async ({
  lab,
  driven,
  page,
  badge,
}) => {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await badge('!');
  const view = await driven.openTab('src/panel/index.html');
  await view.locator('.step-card').getByRole('button', {name: en.remedies['clear-session'].button}).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(levels.L2.gone);
  await expect(page).toHaveURL('https://auth.openai.com/log-in');
  await page.waitForLoadState('networkidle');
  lab.play('invalid-client-409');
  await startLogin(page);
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['invalid-client-409'].title);
  await expect(view.getByText(eyebrow.other)).toBeVisible();
  await expect(view.getByText(en.rules['stale-session-cookie'].title)).toBeVisible();
});
