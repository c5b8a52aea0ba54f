import type {BrowserContext} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {inBrowserWindow} from './firefox-session';
import {expect, test} from './fixtures';

/** Presses the button of the question that Firefox itself asks; false while it does not ask. */
const agree = (context: BrowserContext) =>
  inBrowserWindow<boolean>(
    context,
    `(button => {
      button?.click();
      return button !== undefined;
    })([...Services.wm.getEnumerator('navigator:browser')]
      .flatMap(window => [...window.document.querySelectorAll('popupnotification .popup-notification-primary-button')])[0])`,
  );

test('the popup asks for the permission that was taken back, and sees again', async ({
  context,
  driven,
  badge,
  popup,
}) => {
  await driven.setSiteAccess(false);
  await badge('?');
  const view = await popup();
  await view.getByRole('button', {name: en.ui.permission.button}).click();
  await expect.poll(() => agree(context)).toBe(true);
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
  await badge('');
});
