import {expect, test} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import {type BrowserName, launch, waitForBadge} from './browser';
import {startLab} from './lab/lab';
import {startLogin} from './lab/login';

/** People install this with the failure on their screen: there must be a verdict without a second try. */
for (const [scene, rule] of [
  ['cloudflare-1020', 'cloudflare-1020'],
  ['invalid-client-409', 'invalid-client-409'],
  ['unrecognised-auth-error', 'unrecognised-auth-error'],
] as const)
  test(`${scene} was on the screen before the extension came`, async ({browserName}) => {
    const lab = await startLab();
    lab.play(scene);
    const name = browserName as BrowserName;
    const driven = await launch(name, {lang: 'en', headless: true, lab, laterExtension: true});
    const {context} = driven;
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await startLogin(page);
      await driven.install(`dist/${name}`);
      await waitForBadge(driven, '!');
      const popup = await driven.openPopup();
      await expect(popup.getByRole('heading', {level: 1})).toHaveText(en.rules[rule].title);
    } finally {
      await context.close();
      await lab.close();
    }
  });
