import {resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import {launch, openPopup, waitForBadge} from './browser';
import {startLab} from './lab/lab';
import {startLogin} from './lab/login';
import {install} from './worker';

/** People install this with the failure on their screen: there must be a verdict without a second try. */
for (const [scene, rule] of [
  ['cloudflare-1020', 'cloudflare-1020'],
  ['invalid-client-409', 'invalid-client-409'],
  ['unrecognised-auth-error', 'unrecognised-auth-error'],
] as const)
  test(`${scene} was on the screen before the extension came`, async () => {
    const lab = await startLab();
    lab.play(scene);
    const context = await launch({lang: 'en', headless: true, lab, laterExtension: true});
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await startLogin(page);
      await install(context, resolve('dist/chromium'));
      await waitForBadge(context, '!');
      const popup = await openPopup(context);
      await expect(popup.getByRole('heading', {level: 1})).toHaveText(en.rules[rule].title);
    } finally {
      await context.close();
      await lab.close();
    }
  });
