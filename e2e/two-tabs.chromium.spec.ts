import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {startLogin} from './lab/login';

// Driven, Firefox opens each page in a window of its own, and says of all of them that they are in use.
test('two tabs fail differently: the popup speaks of the one in front', async ({
  fail,
  lab,
  context,
  driven,
  page,
  popup,
}) => {
  await fail('unrecognised-auth-error');
  lab.play('cloudflare-1020');
  const other = await context.newPage();
  await other.bringToFront();
  await startLogin(other);

  const view = await popup();
  const title = view.getByRole('heading', {level: 1});
  await expect(title).toHaveText(en.rules['cloudflare-1020'].title);
  await page.bringToFront();
  await driven.reload(view);
  await expect(title).toHaveText(en.rules['unrecognised-auth-error'].title);
});
