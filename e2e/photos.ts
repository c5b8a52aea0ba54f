import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BrowserContext, Page, Worker} from 'playwright';
import {launch, openPopup, serviceWorker, waitForBadge} from './browser';
import {type Lab, startLab} from './lab/lab';
import {logIn, startLogin} from './lab/login';
import {openRealPopup} from './real-popup';

/** `npm run photos`: the six states of the popup in both languages and themes, from real logins in the lab. */

const folder = 'e2e/output/photos';

interface Scene {
  readonly lab: Lab;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly worker: Worker;
  readonly shoot: (name: string, popup: Page) => Promise<void>;
}

/** Shows a state that is too short to be caught, by a snapshot as the background would write it. */
const show = (worker: Worker, change: object) =>
  worker.evaluate(
    `chrome.storage.session.get('snapshot').then(({snapshot}) => chrome.storage.session.set({snapshot: {...snapshot, ...${JSON.stringify(change)}}})).then(() => 1)`,
  );

async function verdict({lab, context, page, shoot}: Scene): Promise<void> {
  lab.play('cloudflare-1020');
  await startLogin(page);
  await waitForBadge(context, '!');
  const popup = await openPopup(context);
  await shoot('1-verdict', popup);
  await popup.locator('summary').first().click();
  await shoot('1-verdict-why', popup);
  await popup.locator('summary').first().click();
  await popup.locator('summary').nth(1).click();
  await shoot('1-verdict-checklist', popup);
}

async function repair({lab, context, page, worker, shoot}: Scene): Promise<void> {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await waitForBadge(context, '!');
  const popup = await openPopup(context);
  await shoot('1-verdict-stale-session', popup);
  const at = new Date().toISOString();
  await show(worker, {
    purge: {phase: 'running', level: 'L2', at, step: 'remove', total: 23, removed: 14, closedTabs: 2},
  });
  await shoot('2-working', popup);
  await show(worker, {purge: undefined});
  await popup.reload();
  await popup.locator('h2 ~ button, h2 + * button').first().click();
  await popup.locator('progress').waitFor({state: 'detached'});
  await shoot('3-done', popup);
  await page.waitForLoadState('networkidle');
  await logIn(page);
  await waitForBadge(context, '');
  await shoot('4-solved', popup);
}

async function nothing({page, context, worker, shoot}: Scene): Promise<void> {
  await page.goto('https://chatgpt.com/');
  const popup = await openPopup(context);
  await shoot('5-nothing', popup);
  await show(worker, {permissionGranted: false});
  await shoot('6-permission', popup);
}

async function photograph(
  lang: 'en' | 'ja',
  colorScheme: 'light' | 'dark',
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const lab = await startLab();
  const context = await launch({extension: 'dist/chromium', lang, headless: true, lab, colorScheme, scale: 2});
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const worker = await serviceWorker(context);
    const shoot = async (name: string, popup: Page) => {
      // The path draws itself for 350 ms, and the last answers arrive meanwhile.
      await popup.waitForTimeout(900);
      await popup.screenshot({path: join(folder, `${name}-${lang}-${colorScheme}.png`), fullPage: true});
    };
    await act({lab, context, page, worker, shoot});
  } finally {
    await context.close();
    await lab.close();
  }
}

/** The picture of the README: the popup as the toolbar opens it. */
async function frontPicture(): Promise<void> {
  const lab = await startLab();
  lab.play('cloudflare-1020');
  const context = await launch({
    extension: 'dist/chromium',
    lang: 'en',
    headless: true,
    lab,
    colorScheme: 'light',
    scale: 2,
  });
  try {
    await startLogin(context.pages()[0] ?? (await context.newPage()));
    await waitForBadge(context, '!');
    const popup = await openRealPopup(context);
    await popup.evaluate('new Promise(resolve => setTimeout(resolve, 900))');
    await writeFile('e2e/photos/popup.png', await popup.screenshot());
  } finally {
    await context.close();
    await lab.close();
  }
}

await mkdir(folder, {recursive: true});
await mkdir('e2e/photos', {recursive: true});
for (const lang of ['en', 'ja'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const act of [verdict, repair, nothing]) await photograph(lang, colorScheme, act);
await frontPicture();
console.log(`The pictures are in ${folder}; the README's own in e2e/photos.`);
