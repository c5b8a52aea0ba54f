import en from '../src/texts/en.json' with {type: 'json'};
import {openCheck, runCheck} from './check-lines';
import {expect, test} from './fixtures';

const held = "chrome.permissions.contains({permissions: ['webRequestBlocking']})";

test('the leave to hold answers up is there for the time of a check alone', async ({driven}) => {
  const view = await openCheck(driven);
  expect(await driven.evaluate(held)).toBe(false);
  const button = view.locator('.section-check > .second-wide');
  await button.click();
  await expect.poll(() => driven.evaluate(held)).toBe(true);
  await expect(button).toHaveText(en.check.cancel);
  await button.click();
  await expect(button).toHaveText(en.check.again);
  expect(await driven.evaluate(held)).toBe(false);
  await runCheck(view);
  expect(await driven.evaluate(held)).toBe(false);
});
