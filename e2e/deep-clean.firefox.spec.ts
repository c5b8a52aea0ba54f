import en from '../src/texts/en.json' with {type: 'json'};
import {decline} from './firefox-session';
import {expect, test} from './fixtures';

test('who declines what Firefox asks for is told that nothing was deleted, and can begin again', async ({
  context,
  page,
  driven,
}) => {
  await page.goto('https://chatgpt.com/');
  await page.evaluate("localStorage.setItem('kept', 'mine')");
  const panel = await driven.openTab('src/panel/index.html#deep-clean');
  await panel.getByRole('button', {name: en.deepClean.arm}).click();
  await panel.getByRole('button', {name: en.deepClean.confirm}).click();
  await expect.poll(() => decline(context)).toBe(true);
  await expect(panel.getByText(en.deepClean.declined)).toBeVisible();
  await expect(panel.getByRole('button', {name: en.deepClean.arm})).toBeVisible();
  expect(await page.evaluate("localStorage.getItem('kept')")).toBe('mine');
});
