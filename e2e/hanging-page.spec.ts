import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';

test('a page that hangs keeps nobody from an answer, nor from the plan of a deep clean', async ({
  lab,
  driven,
  page,
  popup,
}) => {
  lab.fault({'GET chatgpt.com/hangs': {page: '<!doctype html><title>hangs</title><p>hangs</p>'}});
  await page.goto('https://chatgpt.com/hangs');
  // Longer than the journey looks at it.
  await page.evaluate('setTimeout(() => { for (const end = Date.now() + 110_000; Date.now() < end;); }, 50); 1');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
  const panel = await driven.openTab('src/panel/index.html#deep-clean');
  await expect(panel.getByRole('button', {name: en.deepClean.arm})).toBeVisible({timeout: 60_000});
  await expect(panel.locator('#deep-clean')).toContainText(en.deepClean.unseen);
});
