import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {openRealPopup} from './real-popup';

const title = "document.querySelector('h1').textContent";
const focused = 'document.activeElement.textContent';

test('the toolbar’s popup shows the verdict, fits its window, and is worked by keyboard alone', async ({
  fail,
  context,
}) => {
  await fail('cloudflare-1020');
  const popup = await openRealPopup(context);
  expect(await popup.evaluate(title)).toBe(en.rules['cloudflare-1020'].title);
  expect(await popup.evaluate('[innerWidth, innerHeight >= document.documentElement.scrollHeight]')).toEqual([
    380,
    true,
  ]);

  // The title is read first; from there the first Tab reaches the one button.
  expect(await popup.evaluate(focused)).toBe(en.rules['cloudflare-1020'].title);
  await popup.press('Tab');
  expect(await popup.evaluate(focused)).toBe(en.remedies['turn-off-vpn'].button);
  await popup.press('Tab');
  expect(await popup.evaluate(focused)).toBe(en.remedies['turn-off-vpn'].skip);
  await popup.press('Enter');
  await expect
    .poll(() => popup.evaluate<string>("document.querySelector('h2').textContent"))
    .toBe(en.remedies['try-another-network'].todo);
});
