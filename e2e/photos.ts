import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {launch, waitForBadge} from './browser';
import {startLab} from './lab/lab';
import {startLogin} from './lab/login';
import {openRealPopup} from './real-popup';
import {failures, type Scene, walks} from './states';

/**
 * `npm run photos`: every state of the popup and the settings in both languages and themes, from real logins in the lab;
 * `-- --firefox` takes them in Firefox, `-- --failures` those of every failure's verdict.
 */

const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const acts = process.argv.includes('--failures') ? [failures] : walks;
const folder = `e2e/output/photos/${name}`;

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
    const see = async (name: string, popup: Page) => {
      // The path draws itself for 350 ms, and the last answers arrive meanwhile.
      await popup.waitForTimeout(900);
      await popup.screenshot({path: join(folder, `${name}-${lang}-${colorScheme}.png`), fullPage: true});
    };
    await act({lab, driven, page, see});
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
    for (const act of acts) await photograph(lang, colorScheme, act);
if (name === 'chromium' && acts === walks) await frontPicture();
console.log(`The pictures are in ${folder}; the README's own in e2e/photos.`);
