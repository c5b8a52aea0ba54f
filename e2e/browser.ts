import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {type BrowserContext, chromium, type Page, type Worker} from 'playwright';
import type {Lab} from './lab/lab';

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension?: string;
  readonly lang: 'en' | 'ja';
  readonly headless: boolean;
  /** Who plays the sites; without it the browser is on the real network. */
  readonly lab?: Lab;
  /** A folder to keep; without it the profile is thrown away. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** The extension is to be installed while the browser runs. */
  readonly laterExtension?: boolean;
  /** Pixels for each point of the screen. */
  readonly scale?: number;
  /** No address for auth.openai.com. */
  readonly withoutAuth?: boolean;
}

// Not Google Chrome: it ignores --load-extension since 137.
const usualPlaces = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.LOCALAPPDATA ?? '', 'Chromium', 'Application', 'chrome.exe'),
  join(process.env.PROGRAMFILES ?? '', 'Chromium', 'Application', 'chrome.exe'),
];

// The last place comes last because on Ubuntu it may be a mere pointer to a snap.
/** The Chromium to use: $CHROMIUM, an installed one, or Playwright's own. */
export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...usualPlaces, chromium.executablePath(), '/usr/bin/chromium-browser'].find(existsSync);

/** The flags that load an extension; the first alone loads nothing, the second alone is overruled by Playwright. */
export const extensionFlags = (folder: string): readonly string[] => [
  `--disable-extensions-except=${folder}`,
  `--load-extension=${folder}`,
];

function labFlags(lab: Lab, withoutAuth: boolean): readonly string[] {
  const rules = withoutAuth ? lab.resolverRulesWithoutAuth : lab.resolverRules;
  // Only on Linux does Chromium read its certificates from the home folder.
  const trusted = process.platform === 'linux' ? [] : [`--ignore-certificate-errors-spki-list=${lab.spki}`];
  return [`--host-resolver-rules=${rules}`, ...trusted];
}

const flags = ({extension, headless, lang, lab, withoutAuth = false}: LaunchOptions): string[] => [
  `--lang=${lang}`,
  '--no-first-run',
  // A popup is cut to the screen, and the one that headless Chromium plays is 600 pixels high.
  ...(headless ? ['--screen-info={1600x1200}'] : []),
  '--no-pings',
  '--disable-domain-reliability',
  ...(extension ? extensionFlags(extension) : []),
  ...(lab ? labFlags(lab, withoutAuth) : []),
];

const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');

// Playwright hands the worker out before its script has run: what happens until then is seen by no listener.
const activated = `new Promise(resolve => {
  const look = () => (self.serviceWorker.state === 'activated' ? resolve() : setTimeout(look, 10));
  look();
})`;

/** The extension's service worker, once it listens. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  const there = context.serviceWorkers().find(isOurs);
  const worker = there ?? (await context.waitForEvent('serviceworker', {predicate: isOurs, timeout: 15_000}));
  await worker.evaluate(activated);
  return worker;
}

/** Starts a real Chromium, on request with the extension (already listening) and with the lab playing the sites. */
export async function launch(options: LaunchOptions): Promise<BrowserContext> {
  const {extension, headless, lang, lab, profile, colorScheme} = options;
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile ?? '', {
    headless,
    args: flags(options),
    // --lang decides on the extension's texts, the locale on what pages see.
    locale: lang === 'ja' ? 'ja-JP' : 'en-US',
    acceptDownloads: true,
    ...(options.laterExtension && {ignoreDefaultArgs: ['--disable-extensions']}),
    ...(executablePath && {executablePath}),
    ...(colorScheme && {colorScheme}),
    ...(!headless && {viewport: null}),
    ...(options.scale && {deviceScaleFactor: options.scale}),
    ...(lab && {env: {...process.env, HOME: lab.caHome}}),
  });
  if (extension) await serviceWorker(context);
  return context;
}

/** Waits until the extension's button shows the text. @throws when it does not in time. */
export async function waitForBadge(context: BrowserContext, text: string, timeout = 15_000): Promise<void> {
  const worker = await serviceWorker(context);
  const end = Date.now() + timeout;
  let shown: string | undefined;
  while (Date.now() < end) {
    shown = await worker.evaluate<string>('chrome.action.getBadgeText({})');
    if (shown === text) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`The badge shows “${shown}” instead of “${text}” after ${timeout / 1000} s.`);
}

const popupWindow = "chrome.windows.create({url: 'src/popup/index.html', type: 'popup', width: 380, height: 640})";

/** Opens the popup's page in a window of its own, and waits for its title. */
export async function openPopup(context: BrowserContext): Promise<Page> {
  const worker = await serviceWorker(context);
  const opened = context.waitForEvent('page', {timeout: 15_000});
  await worker.evaluate(`${popupWindow}.then(() => undefined)`);
  const popup = await opened;
  await popup.setViewportSize({width: 380, height: 640});
  await popup.locator('h1').waitFor();
  return popup;
}
