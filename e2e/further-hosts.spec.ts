import {rm} from 'node:fs/promises';
import en from '../src/texts/en.json' with {type: 'json'};
import {withAllowed} from './allowed';
import {type BrowserName, launch} from './browser';
import {test as base, expect} from './fixtures';
import {setCookies} from './jar';

const test = base.extend({
  driven: async ({browserName, lab, lang}, use) => {
    const name = browserName as BrowserName;
    const extension = await withAllowed(`dist/${name}`);
    const driven = await launch(name, {extension, lang, headless: true, lab});
    await use(driven);
    await driven.context.close();
    await rm(extension, {recursive: true, force: true});
  },
});

const cookie = {name: '__cf_bm', value: 'x', secure: true};
const places = ['https://cdn.oaistatic.com/', 'https://auth-cdn.oaistatic.com/', 'https://files.oaiusercontent.com/'];

test('once they are allowed, cookies of the further hosts are cleared too, and come back', async ({driven}) => {
  await setCookies(
    driven,
    places.map(url => ({...cookie, url})),
  );
  const there = () =>
    driven.evaluate<string[]>(
      "chrome.cookies.getAll({}).then(found => found.map(({domain}) => domain).filter(domain => domain.includes('.oai')).sort())",
    );
  const before = await there();
  expect(before).toEqual(['auth-cdn.oaistatic.com', 'cdn.oaistatic.com', 'files.oaiusercontent.com']);
  const view = await driven.openTab('src/panel/index.html');
  await expect(view.getByText(en.ladder.further)).toHaveCount(0);
  await view.getByRole('radio', {name: en.ladder.levels.L3.title, exact: true}).check();
  await view.getByRole('button', {name: en.ui.clear.title.L3, exact: true}).click();
  const undo = view.getByRole('button', {name: en.ui.undo.button, exact: true});
  await expect(undo).toBeVisible();
  expect(await there()).toEqual([]);
  await undo.click();
  await expect.poll(there).toEqual(before);
});
