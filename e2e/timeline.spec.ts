import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {startLogin} from './lab/login';

const {timeline} = en;

test('the attempts of the last hour, stage by stage, to the request that decided it; zoomed by keyboard', async ({
  fail,
  lab,
  driven,
  page,
}) => {
  lab.play('cloudflare-1020');
  await startLogin(page);
  await fail('invalid-client-409');
  const view = await driven.openTab('src/panel/index.html');
  const section = view.getByRole('region', {name: timeline.title});
  const attempts = section.getByRole('radio');
  await expect(attempts).toHaveCount(2);
  await expect(attempts.nth(1)).toBeChecked();

  const failed = section.locator('.stage-failed');
  await expect(failed).toHaveCount(1);
  await expect(failed.locator('summary')).toContainText(timeline.stages.identify);
  await failed.locator('summary').click();
  const deciding = failed.getByRole('listitem').filter({hasText: timeline.decided}).last();
  await expect(deciding).toContainText('POST auth.openai.com');
  await expect(deciding).toContainText('409');
  await expect(section.locator('.stage-empty').first()).toContainText(timeline.stages.credential);

  const shown = section.getByRole('status');
  const all = await shown.textContent();
  await failed.locator('summary').focus();
  await view.keyboard.press('+');
  await expect(shown).toHaveText(/ to .+ of /);
  const half = await shown.textContent();
  await view.keyboard.press('ArrowLeft');
  await expect(shown).not.toHaveText(half ?? '');
  await view.keyboard.press('0');
  await expect(shown).toHaveText(all ?? '');

  await section.getByText(timeline.results.gate).click();
  await expect(attempts.nth(0)).toBeChecked();
  await expect(failed.locator('summary')).toContainText(timeline.stages.landing);
  await expect(failed.locator('summary')).toContainText('1020');
});

test('a new attempt comes up by itself, unless another one was picked', async ({fail, lab, driven, page}) => {
  await fail('cloudflare-1020');
  const view = await driven.openTab('src/panel/index.html');
  const attempts = view.getByRole('region', {name: timeline.title}).getByRole('radio');
  await expect(attempts).toHaveCount(1);
  lab.play('invalid-client-409');
  await startLogin(page);
  await expect(attempts).toHaveCount(2);
  await expect(attempts.nth(1)).toBeChecked();
  await attempts.nth(0).check({force: true});
  lab.play('cloudflare-1020');
  await startLogin(page);
  await expect(attempts).toHaveCount(3);
  await expect(attempts.nth(0)).toBeChecked();
});

test('before any login there is nothing to draw, and that is said', async ({driven, page}) => {
  await page.goto('about:blank');
  const view = await driven.openTab('src/panel/index.html');
  await expect(view.getByText(timeline.none)).toBeVisible();
});
