import type {Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {cookieNames, setCookies} from './jar';
import {startLogin} from './lab/login';

test('the background is stopped again and again during a failing login, and nothing is lost', async ({
  lab,
  driven,
  page,
}) => {
  lab.play('invalid-client-409');
  let killed = 0;
  const killing = setInterval(() => {
    void driven.killBackground().then(count => {
      killed += count;
    });
  }, 150);
  await startLogin(page);
  clearInterval(killing);
  expect(killed).toBeGreaterThan(3);
  const view = await driven.openTab();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.rules['invalid-client-409'].title);
});

const kindsIn = async (view: Page) => (await cookieNames(view)).filter(name => name.startsWith('kind-')).length;

test('the background is stopped in the middle of a purge, which goes on, and can be undone', async ({driven}) => {
  const many = Array.from({length: 150}, (_, index) => ({
    url: 'https://chatgpt.com/',
    name: `kind-${index}`,
    value: 'x',
    secure: true,
  }));
  await setCookies(driven, many);
  const view = await driven.openTab();
  expect(await kindsIn(view)).toBe(150);

  await view.getByRole('button', {name: en.ui.clear.button, exact: true}).click();
  await expect.poll(() => kindsIn(view), {intervals: [1]}).toBeLessThan(150);
  await driven.killBackground();
  await expect(view.getByRole('heading', {level: 1})).toHaveText(en.ui.levels.L4.gone);
  expect(await kindsIn(view)).toBe(0);

  await view.getByRole('button', {name: en.ui.undo.button, exact: true}).click();
  await expect.poll(() => kindsIn(view)).toBe(150);
});
