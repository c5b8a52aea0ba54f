import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {launch, waitForBadge} from './browser';
import type {DrivenBrowser} from './driven-browser';
import {type Lab, startLab} from './lab/lab';
import {logIn, startLogin} from './lab/login';
import {openRealPopup} from './real-popup';

const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';

/** `npm run photos`: the six states of the popup in both languages and themes, from real logins in the lab. */

const folder = `e2e/output/photos/${name}`;

interface Scene {
  readonly lab: Lab;
  readonly driven: DrivenBrowser;
  readonly page: Page;
  readonly shoot: (name: string, popup: Page) => Promise<void>;
}

/** Shows a state that is too short to be caught, by a snapshot as the background would write it. */
const show = (driven: DrivenBrowser, change: object) =>
  driven.evaluate(
    `chrome.storage.session.get('snapshot').then(({snapshot}) => chrome.storage.session.set({snapshot: {...snapshot, ...${JSON.stringify(change)}}})).then(() => 1)`,
  );

async function verdict({lab, driven, page, shoot}: Scene): Promise<void> {
  lab.play('cloudflare-1020');
  await startLogin(page);
  await waitForBadge(driven, '!');
  const popup = await driven.openPopup();
  await shoot('1-verdict', popup);
  await popup.locator('summary').first().click();
  await shoot('1-verdict-why', popup);
  await popup.locator('summary').first().click();
  await popup.locator('summary').nth(1).click();
  await shoot('1-verdict-checklist', popup);
}

async function repair({lab, driven, page, shoot}: Scene): Promise<void> {
  lab.play('stale-session-cookie');
  await page.goto('https://chatgpt.com/');
  await waitForBadge(driven, '!');
  const popup = await driven.openPopup();
  await shoot('1-verdict-stale-session', popup);
  const at = new Date().toISOString();
  await show(driven, {
    purge: {phase: 'running', level: 'L2', at, step: 'remove', total: 23, removed: 14, closedTabs: 2},
  });
  await shoot('2-working', popup);
  await show(driven, {purge: undefined});
  await driven.reload(popup);
  await popup.locator('h2 ~ button, h2 + * button').first().click();
  await popup.locator('progress').waitFor({state: 'detached'});
  await shoot('3-done', popup);
  await page.waitForLoadState('networkidle');
  await logIn(page);
  await waitForBadge(driven, '');
  await shoot('4-solved', popup);
}

async function nothing({page, driven, shoot}: Scene): Promise<void> {
  await page.goto('https://chatgpt.com/');
  const popup = await driven.openPopup();
  await shoot('5-nothing', popup);
  await show(driven, {permissionGranted: false});
  await shoot('6-permission', popup);
}

async function photograph(
  lang: 'en' | 'ja',
  colorScheme: 'light' | 'dark',
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const lab = await startLab();
  const driven = await launch(name, {extension: `dist/${name}`, lang, headless: true, lab, colorScheme, scale: 2});
  const {context} = driven;
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const shoot = async (name: string, popup: Page) => {
      // The path draws itself for 350 ms, and the last answers arrive meanwhile.
      await popup.waitForTimeout(900);
      await popup.screenshot({path: join(folder, `${name}-${lang}-${colorScheme}.png`), fullPage: true});
    };
    await act({lab, driven, page, shoot});
  } finally {
    await context.close();
    await lab.close();
  }
}

/** The picture of the README: the popup as the toolbar opens it. */
async function frontPicture(): Promise<void> {
  const lab = await startLab();
  lab.play('cloudflare-1020');
  const driven = await launch('chromium', {
    extension: 'dist/chromium',
    lang: 'en',
    headless: true,
    lab,
    colorScheme: 'light',
    scale: 2,
  });
  const {context} = driven;
  try {
    await startLogin(context.pages()[0] ?? (await context.newPage()));
    await waitForBadge(driven, '!');
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
if (name === 'chromium') await frontPicture();
console.log(`The pictures are in ${folder}; the README's own in e2e/photos.`);
