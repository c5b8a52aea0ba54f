import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';

const panel = 'src/panel/index.html';

test('two panels are of one mind: what is done in one is seen in the other', async ({lab, driven, page, badge}) => {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await badge('!');
  const [one, other] = [await driven.openTab(panel), await driven.openTab(panel)];
  const title = (view: typeof one) => view.getByRole('heading', {level: 1});
  await expect(title(other)).toHaveText(en.rules['stale-session-cookie'].title);
  await one.locator('.step-card').getByRole('button', {name: en.remedies['clear-session'].skip}).click();
  await expect(other.getByText(en.ui.checklist.skipped)).toBeVisible();
  await other.getByRole('button', {name: en.ui.clear.title.L2, exact: true}).click();
  await expect(title(one)).toHaveText(en.ui.levels.L2.gone);
  await one.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect(other.getByText(/cookies are back/)).toBeVisible();
});

test('the popup leads to everything that can be cleared', async ({fail, driven, popup}) => {
  await fail('cloudflare-1020');
  const view = await popup();
  await view.getByRole('button', {name: en.ui.clear.chooseWhat}).click();
  const addresses = () =>
    driven.evaluate<string[]>('chrome.tabs.query({}).then(tabs => tabs.map(({url}) => url ?? ""))');
  await expect.poll(async () => (await addresses()).some(url => url.endsWith(`${panel}#clear`))).toBe(true);
  const there = await driven.openTab(`${panel}#clear`);
  await expect(there.getByRole('region', {name: en.ladder.title})).toBeInViewport();
});
