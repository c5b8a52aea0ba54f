import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {BrowserContext, Page} from 'playwright';
import {launch, waitForBadge} from './browser';
import {extensionFlags} from './chromium';
import type {DrivenBrowser} from './driven-browser';
import {ensureCertutil, ensureChromium, ensureFirefox} from './install-browser';
import {startLab} from './lab/lab';

const asked = (flag: string) => process.argv.includes(flag);
const root = fileURLToPath(new URL('..', import.meta.url));
const name = asked('--firefox') ? 'firefox' : 'chromium';
const extension = join(root, 'dist', name);
const site = 'https://chatgpt.com/';
const lang = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ja') ? 'ja' : 'en';
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';

function build(): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(process.execPath, [vite, 'build', '--mode', name, '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
}

/** Mozilla's own tool loads what is not signed. */
async function openRealFirefox(executable: string): Promise<void> {
  const tool = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const flags = ['run', '--source-dir', extension, '--firefox', executable, '--no-config-discovery', '--no-input'];
  await once(spawn(process.execPath, [tool, ...flags, '--start-url', site], {stdio: 'ignore'}), 'exit');
}

async function openRealChromium(executable: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'login-doctor-profile-'));
  const ownFlags = [`--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check'];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = [...extensionFlags(extension), ...ownFlags, ...sandbox, site];
  await once(spawn(executable, flags, {stdio: 'ignore'}), 'exit');
  await rm(profile, {recursive: true, force: true, maxRetries: 5});
}

/** The real site, in a browser that nothing drives: a driven one would be shown challenges. */
async function openReal(executable: string): Promise<void> {
  if (!hasDisplay) throw new Error('--real opens a window, and there is no display here.');
  console.log('Opening the real chatgpt.com with Login Doctor in a profile of its own. Close the window to end.');
  await (name === 'firefox' ? openRealFirefox(executable) : openRealChromium(executable));
}

const instructions = `
A browser with Login Doctor is open, and the login lab plays the sites on this computer.
1. Choose a failure in the list, for example “cloudflare-1020”.
2. Watch the Login Doctor button (behind the puzzle piece; pin it): it shows a red “!”.
3. Click it: what happened, where, and the one thing to do now.
4. Type https://lab.test/ to choose another one, or “healthy” to see a login succeed.
Close the window to end.`;

// On macOS the browser outlives its last window.
function closeWithLastPage(context: BrowserContext): void {
  const watch = (page: Page) => page.on('close', () => context.pages().length === 0 && void context.close());
  context.pages().forEach(watch);
  context.on('page', watch);
}

async function play(): Promise<void> {
  const lab = await startLab();
  const unknownHosts = asked('--without-auth') ? ['auth.openai.com'] : [];
  const {context} = await launch(name, {extension, lang, headless: false, lab, unknownHosts});
  const closed = new Promise(resolve => context.on('close', resolve));
  closeWithLastPage(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('https://lab.test/');
  console.log(instructions);
  await closed;
  await lab.close();
}

async function saveWhatItSays(driven: DrivenBrowser, popup: Page): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'login-doctor-'));
  await popup.screenshot({path: join(folder, 'popup.png'), fullPage: true});
  const report = await driven.save(() => popup.locator('.report-row .row-button').click());
  await writeFile(join(folder, report.name), report.bytes);
  return folder;
}

/** Where there is no display: one failing login, shown in words and a picture. */
async function prove(): Promise<void> {
  const lab = await startLab();
  lab.play('cloudflare-1020');
  const driven = await launch(name, {extension, lang: 'en', headless: true, lab});
  const {context} = driven;
  try {
    await context.pages()[0]?.goto('https://chatgpt.com/');
    await waitForBadge(driven, '!');
    const popup = await driven.openPopup();
    const texts = await popup.locator('h1, figcaption').allInnerTexts();
    console.log('There is no display here, so one failing login was played unseen. Login Doctor says:');
    console.log(`\n${texts.join('\n').replace(/^/gm, '  ')}\n`);
    console.log(`The popup as a picture, and the report: ${await saveWhatItSays(driven, popup)}`);
  } finally {
    await context.close();
    await lab.close();
  }
}

/** What is needed, or else the command that brings it. */
const needed = <Thing>(thing: Promise<Thing>): Promise<Thing> =>
  thing.catch(({message}: Error) => {
    throw new Error(`something is missing. Run: ${message}`);
  });

async function start(): Promise<void> {
  build();
  const executable = await needed(name === 'firefox' ? ensureFirefox() : ensureChromium());
  if (asked('--real')) return openReal(executable);
  await needed(ensureCertutil());
  return hasDisplay ? play() : prove();
}

start().catch((problem: Error) => {
  console.error(`Login Doctor did not start: ${problem.message.split('\n')[0]}`);
  process.exitCode = 1;
});
