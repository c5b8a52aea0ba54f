import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';

const panel = 'src/panel/index.html';

// Driven, Firefox opens each page in a window of its own.
test('each window’s panel is about the tab of its own window', async ({context, driven, page}) => {
  await page.goto('https://chatgpt.com/');
  const view = await driven.openTab(panel);
  await expect(view.locator('.bar-site')).toHaveText(/chatgpt\.com/);
  const opened = context.waitForEvent('page', {predicate: other => other.url().includes('panel')});
  await driven.evaluate(
    `chrome.windows.create({url: ['about:blank', chrome.runtime.getURL('${panel}')]}).then(() => undefined)`,
  );
  await expect((await opened).locator('.bar-site')).toHaveText(en.ui.bar.elsewhere);
  await expect(view.locator('.bar-site')).toHaveText(/chatgpt\.com/);
});
