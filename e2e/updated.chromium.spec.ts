import {expect, test} from '@playwright/test';
import en from '../src/texts/en.json' with {type: 'json'};
import {launch, waitForBadge} from './browser';
import {serviceWorker} from './chromium';
import {startLab} from './lab/lab';
import {startLogin} from './lab/login';

/** The browser updates extensions when it likes, also over a login that fails. */
test('the extension is updated while a failure is on the screen, which is named again', async () => {
  const lab = await startLab();
  lab.play('unrecognised-auth-error');
  const driven = await launch('chromium', {lang: 'en', headless: true, lab, laterExtension: true});
  const {context} = driven;
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const trouble: string[] = [];
    page.on('pageerror', error => trouble.push(error.message));
    page.on('console', message => message.type() === 'error' && trouble.push(message.text()));
    await driven.install('dist/chromium');
    await startLogin(page);
    await waitForBadge(driven, '!');
    trouble.length = 0;

    const old = await serviceWorker(context);
    const gone = new Promise(ended => old.once('close', ended));
    await driven.install('dist/chromium');
    await gone;
    // The old witness is still there and notices that nobody hears it.
    await page.evaluate("document.body.append('changed')");
    await waitForBadge(driven, '!');
    const popup = await driven.openPopup();
    await expect(popup.getByRole('heading', {level: 1})).toHaveText(en.rules['unrecognised-auth-error'].title);
    await page.evaluate("document.body.append('changed again')");
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
    await lab.close();
  }
});
