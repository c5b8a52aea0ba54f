import {setTimeout as wait} from 'node:timers/promises';
import type {Locator, Page} from 'playwright';
import {chance} from '../src/testing/fake-browser/chance';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {kinds, setCookies, siteCookies} from './jar';
import {startLogin} from './lab/login';

/** `SEED=… npx playwright test …` repeats a run. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = 6;

/** Stops the worker at two moments of the next half second, whatever it does then. */
async function strike(driven: DrivenBrowser, random: () => number): Promise<number> {
  let killed = 0;
  for (const pause of [random() * 200, random() * 300]) {
    await wait(pause);
    killed += await driven.killBackground();
  }
  return killed;
}

test('the worker is stopped at random moments of everything', async ({lab, context, driven, page}) => {
  test.setTimeout(180_000);
  console.log(`SEED=${seed}`);
  const random = chance(seed);
  let killed = 0;
  await setCookies(driven, kinds());

  /** Clicks while the worker is stopped; who reads that no answer came clicks again. */
  const press = async (view: Page, button: Locator, done: () => Promise<void>) => {
    const trouble = view.getByText(en.ui.notice.trouble);
    await button.click();
    killed += await strike(driven, random);
    await expect(async () => {
      if ((await trouble.isVisible()) && (await button.isVisible())) await button.click({timeout: 1000});
      await done();
    }).toPass({timeout: 45_000, intervals: [100]});
  };

  const view = await driven.openTab();
  const before = await siteCookies(view);
  const title = view.getByRole('heading', {level: 1});
  for (let round = 0; round < rounds; round += 1) {
    const tabs = context.pages().length;
    await press(view, view.getByRole('button', {name: en.ui.clear.button, exact: true}), () =>
      expect(title).toHaveText(en.ui.levels.L4.gone, {timeout: 1}),
    );
    expect((await siteCookies(view)).filter(cookie => before.includes(cookie))).toEqual([]);
    expect(context.pages()).toHaveLength(tabs + 1);
    await press(view, view.getByRole('button', {name: en.ui.undo.button, exact: true}), async () =>
      expect(await siteCookies(view)).toEqual(before),
    );
    await expect.poll(() => context.pages().length).toBe(tabs);
  }

  lab.play('invalid-client-409');
  const login = startLogin(page);
  for (let strikes = 0; strikes < 6; strikes += 1) killed += await strike(driven, random);
  await login;
  await driven.reload(view);
  await expect(title).toHaveText(en.rules['invalid-client-409'].title);
  const saved = await driven.save(async () => {
    await view.locator('.report-row .row-button').click();
    killed += await driven.killBackground();
  });
  expect(saved.name).toMatch(/\.zip$/);
  expect(killed).toBeGreaterThan(20);
});
