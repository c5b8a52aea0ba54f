import type {Page} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {removeCookies} from './jar';
import type {Scene} from './lab/failures/scene';
import {startLogin} from './lab/login';
import {failuresByLayer, type SceneName} from './lab/scenes';

/** Every failure that a browser can be shown, layer by layer in one browser each: it fails, and the popup says what it was. */

const goals: Readonly<Record<Scene['until'], (page: Page) => Promise<unknown>>> = {
  landing: page => page.goto('https://chatgpt.com/').catch(() => undefined),
  login: startLogin,
};

const forget = "chrome.runtime.sendMessage({question: 'everything.forget', about: []}).then(() => undefined)";

/** As if the browser had just been started: no cookie, nothing remembered. */
async function startAfresh(driven: DrivenBrowser, view: Page): Promise<void> {
  await removeCookies(driven);
  await view.evaluate(forget);
}

async function expectNamed(name: string, {rule = name, proof}: Scene, view: Page): Promise<void> {
  const {title} = (en.rules as Readonly<Record<string, {title: string}>>)[rule] ?? {};
  // Words that belong together are joined by a sign that nobody sees.
  const shown = async () => (await view.getByRole('heading', {level: 1}).textContent())?.replaceAll('\u2060', '');
  await expect.soft.poll(shown, name).toBe(title ?? rule);
  await view.getByText(en.ui.why.title).click();
  await expect.soft(view.getByText(proof).filter({visible: true}).first(), name).toBeVisible();
}

for (const [layer, scenes] of Object.entries(failuresByLayer)) {
  const played = Object.entries(scenes as Readonly<Record<string, Scene>>).filter(([, {notPlayed}]) => !notPlayed);
  if (played.length > 0)
    test(`${layer}: each failure is named`, async ({lab, driven, page, badge, popup}) => {
      test.setTimeout(30_000 + played.length * 25_000);
      let view: Page | undefined;
      for (const [name, scene] of played)
        await test.step(name, async () => {
          lab.play(name as SceneName);
          await goals[scene.until](page);
          await badge('!');
          // Of a page that is closed Firefox tells nothing any more: the popup stays open, and is loaded anew.
          if (view) await driven.reload(view);
          view ??= await popup();
          await expectNamed(name, scene, view);
          await page.goto('about:blank');
          await startAfresh(driven, view);
          await badge('');
        });
    });
}

test('a host whose certificate is not trusted is not called genuine', async ({lab, page, badge, popup}) => {
  lab.play('untrusted-certificate');
  await startLogin(page);
  await badge('!');
  await expect((await popup()).getByRole('banner')).toContainText('Not trusted by your browser: auth.openai.com');
});

test('off the network: the failure is named', async ({lab, driven, page, badge, popup}) => {
  lab.play('offline');
  await page.goto('https://chatgpt.com/');
  await driven.goOffline();
  await page.getByRole('main').getByRole('button', {name: 'Log in'}).click();
  await badge('!');
  await expectNamed('offline', failuresByLayer.device.offline, await popup());
});

test.describe('without a way to find auth.openai.com', () => {
  test.use({withoutAuth: true});
  test('the failure is named', async ({lab, page, badge, popup}) => {
    lab.play('dns-failure');
    await startLogin(page);
    await badge('!');
    await expectNamed('dns-failure', failuresByLayer.network['dns-failure'], await popup());
  });
});
