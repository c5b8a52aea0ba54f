import type {Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';

/** Takes the sites away as a person does on the browser's own page of extensions, and gives them back. */
const setSiteAccess = async (page: Page, extension: string, access: 'ON_CLICK' | 'ON_ALL_SITES') => {
  await page.goto('chrome://extensions/');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({extensionId: '${extension}', hostAccess: '${access}'})`,
  );
};

test('without the permission the badge and the popup say so, and with it they see again', async ({
  context,
  worker,
  badge,
  popup,
}) => {
  const extension = new URL(worker.url()).hostname;
  const settings = await context.newPage();
  await setSiteAccess(settings, extension, 'ON_CLICK');
  await badge('?');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await expect(view.getByRole('button', {name: en.ui.permission.button})).toBeVisible();

  await setSiteAccess(settings, extension, 'ON_ALL_SITES');
  await badge('');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
});
