import {openCheck, runCheck} from './check-lines';
import {expect, test} from './fixtures';

const held = "chrome.permissions.contains({permissions: ['webRequestBlocking']})";

test('the leave to hold answers up is there for the time of a check alone', async ({driven}) => {
  const view = await openCheck(driven);
  expect(await driven.evaluate(held)).toBe(false);
  await view.locator('.section-check > .second-wide').click();
  await expect.poll(() => driven.evaluate(held)).toBe(true);
  await view.locator('.section-check > .second-wide').click();
  await expect.poll(() => driven.evaluate(held)).toBe(false);
  await runCheck(driven, view);
  expect(await driven.evaluate(held)).toBe(false);
});
