import type {BrowserContext, Page} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {type FailureName, scenesByLayer} from './lab/failures';
import type {Scene} from './lab/failures/scene';
import {logIn, startLogin} from './lab/login';

/** Every failure that a browser can be shown, layer by layer in one browser each: it fails, and the popup says what it was. */

const goals: Readonly<Record<Scene['until'], (page: Page) => Promise<unknown>>> = {
  landing: page => page.goto('https://chatgpt.com/').catch(() => undefined),
  login: startLogin,
  end: logIn,
};

/** As if the browser had just been started: no cookie, nothing remembered. */
async function startAfresh(driven: DrivenBrowser, context: BrowserContext): Promise<void> {
  await context.clearCookies();
  await driven.killBackground();
  await driven.evaluate('chrome.storage.session.clear()');
}

interface Told {
  readonly badge: (text: string) => Promise<void>;
  readonly popup: () => Promise<Page>;
}

async function expectNamed(name: string, {rule = name, proof}: Scene, {badge, popup}: Told): Promise<void> {
  await badge('!');
  const view = await popup();
  const {title} = (en.rules as Readonly<Record<string, {title: string}>>)[rule] ?? {};
  await expect.soft(view.getByRole('heading', {level: 1}), name).toHaveText(title ?? rule);
  await view.getByText(en.ui.why.title).click();
  await expect.soft(view.getByText(proof).filter({visible: true}).first(), name).toBeVisible();
  await view.close();
}

for (const [layer, scenes] of Object.entries(scenesByLayer)) {
  const played = Object.entries(scenes as Readonly<Record<string, Scene>>).filter(([, {notPlayed}]) => !notPlayed);
  if (played.length > 0)
    test(`${layer}: each failure is named`, async ({lab, driven, context, badge, popup}) => {
      test.setTimeout(30_000 + played.length * 25_000);
      for (const [name, scene] of played)
        await test.step(name, async () => {
          const page = await context.newPage();
          lab.play(name as FailureName);
          await goals[scene.until](page);
          await expectNamed(name, scene, {badge, popup});
          await page.close();
          await startAfresh(driven, context);
        });
    });
}
