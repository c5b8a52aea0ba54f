import en from '../src/texts/en.json' with {type: 'json'};
import ja from '../src/texts/ja.json' with {type: 'json'};
import {expect, test} from './fixtures';

test.describe('in a Japanese browser', () => {
  test.use({lang: 'ja'});
  test('everything is Japanese, and a switch makes it English for good', async ({fail, driven, popup}) => {
    await fail('cloudflare-1020');
    const view = await popup();
    const title = view.getByRole('heading', {level: 1});
    await expect(title).toHaveText(ja.rules['cloudflare-1020'].title);
    await expect(view.locator('html')).toHaveAttribute('lang', 'ja');
    await view.getByRole('button', {name: 'English'}).click();
    await expect(title).toHaveText(en.rules['cloudflare-1020'].title);
    await driven.reload(view);
    await expect(title).toHaveText(en.rules['cloudflare-1020'].title);
    await expect(view.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('ticks of the checklist are kept', async ({fail, driven, popup}) => {
  await fail('cloudflare-1020');
  const view = await popup();
  await view.getByRole('button', {name: en.remedies['turn-off-vpn'].skip}).click();
  await expect(view.getByRole('heading', {level: 2}).first()).toHaveText(en.remedies['try-another-network'].todo);
  await driven.reload(view);
  await expect(view.getByRole('heading', {level: 2}).first()).toHaveText(en.remedies['try-another-network'].todo);
});
