import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';

test('without the permission the badge and the popup say so, and with it they see again', async ({
  driven,
  badge,
  popup,
}) => {
  await driven.setSiteAccess(false);
  await badge('?');
  const view = await popup();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.permission.title);
  await expect(view.getByRole('button', {name: en.ui.permission.button})).toBeVisible();

  await driven.setSiteAccess(true);
  await badge('');
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.nothing.title);
});
