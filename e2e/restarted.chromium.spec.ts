import en from '../src/texts/en.json' with {type: 'json'};
import {expect} from './fixtures';
import {setCookies} from './jar';
import {clearAll, lasting, panelOf, test} from './reopened';

// Firefox lets nobody hold a cookie back from outside.
test('a browser that is closed in the middle of a purge says so, and the rest can be cleared', async ({open}) => {
  const first = await open();
  await setCookies(first, [lasting('one'), lasting('other')]);
  const view = await panelOf(first);
  await first.evaluate('void (chrome.cookies.remove = () => new Promise(() => undefined))');
  await clearAll(view).click();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.running);
  await first.context.close();

  const second = await open();
  const later = await panelOf(second);
  await expect(later.getByText(en.ui.lost.purge)).toBeVisible();
  await clearAll(later).click();
  await expect(later.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  await expect(later.getByText(en.ui.lost.purge)).toHaveCount(0);
  await second.context.close();
});
