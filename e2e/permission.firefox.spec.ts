import en from '../src/texts/en.json' with {type: 'json'};
import {agree} from './firefox-session';
import {expect, test} from './fixtures';

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
