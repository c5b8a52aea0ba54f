import type {Page} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import {eachFailure, playedOf} from './each-failure';
import {expect, test} from './fixtures';
import type {Scene} from './lab/failures/scene';
import {failuresByLayer} from './lab/scenes';

/** Every failure that a browser can be shown, layer by layer in one browser each: it fails, and the popup says what it was. */

async function expectNamed(name: string, {rule = name, proof}: Scene, popup: Page): Promise<void> {
  const {title} = (en.rules as Readonly<Record<string, {title: string}>>)[rule] ?? {};
  // Words that belong together are joined by a sign that nobody sees.
  const shown = async () => (await popup.getByRole('heading', {level: 1}).textContent())?.replaceAll('\u2060', '');
  await expect.soft.poll(shown, name).toBe(title ?? rule);
  await popup.getByText(en.ui.why.title).click();
  await expect.soft(popup.getByText(proof).filter({visible: true}).first(), name).toBeVisible();
}

for (const [layer, scenes] of Object.entries(failuresByLayer)) {
  const {length} = playedOf(scenes);
  if (length > 0)
    test(`${layer}: each failure is named`, async ({lab, driven, page}) => {
      test.setTimeout(30_000 + length * 25_000);
      await eachFailure(scenes, {lab, driven, page}, expectNamed, (name, act) => test.step(name, act));
    });
}

test('a host whose certificate is not trusted is not called genuine', async ({fail, popup}) => {
  await fail('untrusted-certificate');
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
  test.use({unknownHosts: ['auth.openai.com']});
  test('the failure is named', async ({fail, popup}) => {
    await fail('dns-failure');
    await expectNamed('dns-failure', failuresByLayer.network['dns-failure'], await popup());
  });
});
