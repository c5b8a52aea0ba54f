import en from '../src/texts/en.json' with {type: 'json'};
import {expect} from './fixtures';
import {setCookies, siteCookies} from './jar';
import {clearAll, lasting, panelOf, test} from './reopened';

test('after a restart nobody offers an undo that is gone: it is said', async ({open}) => {
  const first = await open();
  await setCookies(first, [lasting('kind')]);
  const view = await panelOf(first);
  await clearAll(view).click();
  await expect(view.getByRole('button', {name: en.ui.undo.button, exact: true})).toBeVisible();
  await first.context.close();

  const second = await open();
  const later = await panelOf(second);
  await expect(later.getByText(en.ui.lost.undo)).toBeVisible();
  await expect(later.getByRole('button', {name: en.ui.undo.button, exact: true})).toHaveCount(0);
  expect((await siteCookies(second)).filter(text => text.includes('"kind"'))).toEqual([]);
  await second.context.close();
});
