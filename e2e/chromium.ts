import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {type BrowserContext, chromium, type Page, type Worker} from 'playwright';
import {clickButton, install, killWorker} from './chromium-commands';
import {nextDownload} from './chromium-downloads';
import type {DrivenBrowser, LaunchOptions} from './driven-browser';
import type {Lab} from './lab/lab';

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

function labFlags(lab: Lab, unknownHosts: readonly string[]): readonly string[] {
  // The first rule that fits counts.
  const rules = [...unknownHosts.map(host => `MAP ${host} ~NOTFOUND`), lab.resolverRules].join(' , ');
  // Only on Linux does Chromium read its certificates from the home folder.
  const trusted = process.platform === 'linux' ? [] : [`--ignore-certificate-errors-spki-list=${lab.spki}`];
  return [`--host-resolver-rules=${rules}`, ...trusted];
}

const flags = ({extension, headless, lang, lab, proxy, unknownHosts = []}: LaunchOptions): string[] => [
  `--lang=${lang}`,
  '--no-first-run',
  // A popup is cut to the screen, and the one that headless Chromium plays is 600 pixels high.
  ...(headless ? ['--screen-info={1600x1200}'] : []),
  '--no-pings',
  '--disable-domain-reliability',
  ...(extension ? extensionFlags(extension) : []),
  ...(lab ? labFlags(lab, unknownHosts) : []),
  ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy.port}`] : []),
];

function launchContext(options: LaunchOptions): Promise<BrowserContext> {
  const {headless, lang, lab, colorScheme, laterExtension, scale} = options;
  const executablePath = findChromium();
  return chromium.launchPersistentContext(options.profile ?? '', {
    headless,
    args: flags(options),
    // --lang decides on the extension's texts, the locale on what pages see.
    locale: lang === 'ja' ? 'ja-JP' : 'en-US',
    acceptDownloads: true,
    ...(laterExtension && {ignoreDefaultArgs: ['--disable-extensions']}),
    ...(executablePath && {executablePath}),
    ...(colorScheme && {colorScheme}),
    ...(!headless && {viewport: null}),
    ...(scale && {deviceScaleFactor: scale}),
    ...(lab && {env: {...process.env, HOME: lab.caHome}}),
  });
}

const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');

// Playwright hands the worker out before its script has run: what happens until then is seen by no listener.
const activated = `new Promise(resolve => {
  const look = () => (self.serviceWorker.state === 'activated' ? resolve() : setTimeout(look, 10));
  look();
})`;

/** The extension's service worker, once it listens. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  const there = context.serviceWorkers().find(isOurs);
  const worker = there ?? (await context.waitForEvent('serviceworker', {predicate: isOurs, timeout: 30_000}));
  await worker.evaluate(activated);
  return worker;
}

const popupWindow = "chrome.windows.create({url: 'src/popup/index.html', type: 'popup', width: 380, height: 640})";

async function openPopup(context: BrowserContext): Promise<Page> {
  const worker = await serviceWorker(context);
  const opened = context.waitForEvent('page', {timeout: 30_000});
  await worker.evaluate(`${popupWindow}.then(() => undefined)`);
  const popup = await opened;
  await popup.setViewportSize({width: 380, height: 640});
  await popup.locator('h1').waitFor();
  return popup;
}

async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function opened(context: BrowserContext, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page', {timeout: 30_000}), act()]);
  return page;
}

async function setSiteAccess(context: BrowserContext, extension: string, allowed: boolean): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  const change = {extensionId: extension, hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK'};
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
  await settings.close();
}

/** Starts a real Chromium. */
export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const context = await launchContext(options);
  let id = options.extension ? new URL((await serviceWorker(context)).url()).hostname : '';
  return {
    context,
    evaluate: async expression => (await serviceWorker(context)).evaluate(expression),
    openPopup: () => openPopup(context),
    openTab: (path = 'src/popup/index.html') => openTab(context, `chrome-extension://${id}/${path}`),
    opened: act => opened(context, act),
    reload: async view => void (await view.reload()),
    setLook: (view, look) => view.emulateMedia(look),
    goOffline: () => context.setOffline(true),
    killBackground: () => killWorker(context),
    install: async folder => {
      id = await install(context, folder);
    },
    setSiteAccess: allowed => setSiteAccess(context, id, allowed),
    clickButton: address => clickButton(context, id, address),
    save: act => nextDownload(context, act),
  };
}
