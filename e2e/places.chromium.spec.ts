import en from '../src/texts/en.json' with {type: 'json'};
import {clickButton} from './chromium-commands';
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {openSettings} from './settings';

/** What a real click on the toolbar opens. */

const places = (driven: DrivenBrowser) =>
  driven.evaluate<readonly string[]>(
    "chrome.runtime.getContexts({}).then(found => found.filter(({documentUrl}) => ['popup/', 'panel/'].some(folder => documentUrl?.includes(folder))).map(({contextType}) => contextType))",
  );

const popupOf = (driven: DrivenBrowser) => driven.evaluate<string>('chrome.action.getPopup({})');

for (const [opens, place] of [
  ['popup', 'POPUP'],
  ['panel', 'SIDE_PANEL'],
  ['tab', 'TAB'],
] as const)
  test(`a click on the button opens what was chosen: ${opens}`, async ({context, driven, page}) => {
    const settings = await openSettings(driven);
    const choice = settings.getByRole('radio', {name: en.ui.settings.opens[opens], exact: true});
    const before = await popupOf(driven);
    if (opens !== 'popup') {
      await choice.check();
      await expect.poll(() => popupOf(driven)).not.toBe(before);
    }
    await expect(choice).toBeChecked();
    await page.goto('https://chatgpt.com/');
    await page.bringToFront();
    await clickButton(context, await driven.evaluate<string>('chrome.runtime.id'), 'https://chatgpt.com/');
    await expect.poll(() => places(driven)).toEqual([place]);
  });
