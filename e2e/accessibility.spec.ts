import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';
import {walks} from './states';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: ReadonlyArray<{readonly target: readonly string[]; readonly failureSummary: string}>;
}

/** What axe has against the page as it stands: rule and place. https://github.com/dequelabs/axe-core */
async function findings(page: Page): Promise<readonly string[]> {
  const {violations, passes} = await page.evaluate<{
    violations: readonly Violation[];
    passes: readonly object[];
  }>(`(() => {
    if (!window.axe) { ${axe} }
    return axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
  })()`);
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary}`),
  );
}

/** Elements whose text is cut off, or that reach beyond the page. A table that is too wide scrolls in a room of its own. */
const cut = (page: Page) =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('main *, footer *, header *')]
    .filter(one => one.checkVisibility() && one.textContent.trim() !== '' && !one.closest('.sr-only, .table-room'))
    .filter(one => {
      const {left, right} = one.getBoundingClientRect();
      const clips = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
      return clips || left < -1 || right > document.documentElement.clientWidth + 1;
    })
    .map(one => one.tagName + '.' + one.className + ': ' + one.textContent.slice(0, 60))`);

const setFolds = (page: Page, open: boolean) =>
  page.evaluate(`document.querySelectorAll('details').forEach(fold => { fold.open = ${open}; })`);

for (const lang of ['en', 'ja'] as const)
  test.describe(lang, () => {
    test.use({lang});
    for (const walk of walks)
      test(`${walk.name}: nothing is found by axe, and nothing is cut off`, async ({lab, driven, page}) => {
        const problems: string[] = [];
        const note = (state: string, how: string, found: readonly string[]) =>
          problems.push(...found.map(one => `${state}, ${how}: ${one}`));
        const see = async (state: string, view: Page) => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await driven.setLook(view, {colorScheme, reducedMotion: 'reduce'});
            note(state, colorScheme, await findings(view));
          }
          await setFolds(view, true);
          note(state, 'all open', await findings(view));
          const size = view.viewportSize() ?? {width: 380, height: 640};
          await view.setViewportSize({width: 320, height: 640});
          note(state, '320 px', await cut(view));
          await view.setViewportSize(size);
          await view.evaluate("document.documentElement.style.fontSize = '200%'");
          note(state, '200 %', await cut(view));
          await view.evaluate("document.documentElement.style.fontSize = ''");
          await setFolds(view, false);
        };
        await walk({lab, driven, page, see});
        expect(problems).toEqual([]);
      });
  });

const focused = (page: Page) => page.locator(':focus');

/** Presses Tab until the focus is where it is wanted; a person would give up as well. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page).textContent())?.startsWith(name)) return;
  }
  throw new Error(`No Tab leads to “${name}”`);
}

test('from the failure to its repair and back, by keyboard alone', async ({lab, driven, page, badge, popup}) => {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await badge('!');
  const view = await popup();
  const title = view.getByRole('heading', {level: 1});
  await view.bringToFront();
  await expect(focused(view)).toHaveText(en.rules['stale-session-cookie'].title);

  await view.keyboard.press('Tab');
  await expect(focused(view)).toHaveText(en.remedies['clear-session'].button);
  await tabTo(view, en.ui.why.title);
  await view.keyboard.press('Enter');
  await expect(view.locator('details[open]')).toHaveCount(1);
  await view.keyboard.press('Escape');
  await expect(view.locator('details[open]')).toHaveCount(0);

  await driven.reload(view);
  await expect(focused(view)).toHaveText(en.rules['stale-session-cookie'].title);
  await view.keyboard.press('Tab');
  await view.keyboard.press('Enter');
  await expect(title).toHaveText(en.ui.levels.L2.gone);
  await view.bringToFront();
  await tabTo(view, en.ui.undo.button);
  await view.keyboard.press('Enter');
  await expect(title).not.toHaveText(en.ui.levels.L2.gone);
});

test('colours forced by the person leave every shape and border', async ({fail, driven, popup}) => {
  await fail('cloudflare-1020');
  const view = await popup();
  await driven.setLook(view, {forcedColors: 'active', reducedMotion: 'reduce'});
  const borders = await view
    .locator('.zone')
    .evaluateAll(zones => zones.map(zone => getComputedStyle(zone).borderTopWidth));
  expect([...borders].sort()).toEqual(['1px', '1px', '2px']);
  expect(await view.locator('.primary').evaluate(button => getComputedStyle(button).backgroundColor)).not.toBe(
    await view.locator('body').evaluate(body => getComputedStyle(body).backgroundColor),
  );
});

const moving = (page: Page) => page.evaluate<number>('document.getAnimations().length');

test('who wants no motion gets none', async ({fail, driven, popup}) => {
  await fail('cloudflare-1020');
  const view = await popup();
  // The same click starts a transition for everybody else, so this can fail.
  const motion = async () => {
    await view.locator('summary').first().click();
    return moving(view);
  };
  await driven.setLook(view, {reducedMotion: 'reduce'});
  expect(await motion()).toBe(0);
  await driven.setLook(view, {reducedMotion: 'no-preference'});
  expect(await motion()).toBeGreaterThan(0);
});
