import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {type BrowserContext, firefox, type Page} from 'playwright';
import manifest from '../manifest.json' with {type: 'json'};
import type {DrivenBrowser, LaunchOptions, Look, SavedFile} from './driven-browser';
import {inBrowserWindow, sessionOf} from './firefox-session';
import type {Lab} from './lab/lab';
import type {LabProxy} from './lab/proxy';
import {namedHosts} from './lab/sites';

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox', 'firefox.exe'),
];

/** The Firefox to use: $FIREFOX or an installed one; Playwright's own is not a stock one. */
export const findFirefox = (): string | undefined => [process.env.FIREFOX ?? '', ...usualPlaces].find(existsSync);

const {id} = manifest.browser_specific_settings.gecko;
// Elsewhere Firefox draws one for each profile.
const uuid = '1091d0c7-0000-4000-8000-000000000001';
const popupPath = 'src/popup/index.html';
const extensionPage = (path: string) => `moz-extension://${uuid}/${path}`;

/** Only the lab can be reached: names that are not its own have no address. */
const labPreferences = ({port, plainPort}: Lab, unknownHosts: readonly string[]) => ({
  'network.dns.localDomains': namedHosts.filter(host => !unknownHosts.includes(host)).join(','),
  'network.socket.forcePort': `443=${port};80=${plainPort}`,
});

const proxyPreferences = ({port}: LabProxy) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

const lookPreferences = ({colorScheme, reducedMotion, forcedColors}: Look) => ({
  ...(colorScheme && {'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1}),
  ...(reducedMotion && {'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0}),
  ...(forcedColors && {'browser.display.document_color_use': forcedColors === 'active' ? 2 : 0}),
});

const preferences = ({lang, lab, proxy, unknownHosts = [], colorScheme, scale}: LaunchOptions) => ({
  'extensions.webextensions.uuids': JSON.stringify({[id]: uuid}),
  'intl.accept_languages': lang,
  // An extension that is loaded for a while loses what it stored, else, when the browser is closed.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // As in the driven Chromium: a bar would take its width from a page that is as wide as the popup.
  'ui.useOverlayScrollbars': 1,
  ...lookPreferences({...(colorScheme && {colorScheme})}),
  ...(scale && {'layout.css.devPixelsPerPx': String(scale)}),
  ...(lab && labPreferences(lab, unknownHosts)),
  ...(proxy && proxyPreferences(proxy)),
});

/** A Japanese browser without its language pack: only Firefox's own words stay English. */
const speak = (context: BrowserContext, lang: string) =>
  inBrowserWindow(
    context,
    `Services.locale.availableLocales = ['en-US', 'ja']; Services.locale.requestedLocales = ['${lang}']; 1`,
  );

async function trust(context: BrowserContext, {authorities}: Lab): Promise<void> {
  const certificates = authorities.map(pem => pem.replace(/-----[^-]+-----|\s/g, ''));
  const database = "Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)";
  const added = certificates.map(base64 => `${database}.addCertFromBase64('${base64}', 'CT,,');`);
  await inBrowserWindow(context, `${added.join(' ')} 1`);
}

async function install(context: BrowserContext, folder: string): Promise<void> {
  await sessionOf(context).send('webExtension.install', {extensionData: {type: 'path', path: resolve(folder)}});
}

/** Firefox reports no loading of such a page; a picture of it makes its later events flow. */
async function show(page: Page, path: string): Promise<Page> {
  await page.goto(extensionPage(path), {waitUntil: 'commit'});
  await page.screenshot();
  return page;
}

/** A page that the extension opens is blank at first: what is asked of it before it is there is never answered. */
async function opened(context: BrowserContext, act: () => Promise<unknown>): Promise<Page> {
  const opening = context.waitForEvent('page', {timeout: 30_000});
  const [page] = await Promise.all([opening, act()]);
  await page.waitForURL(/^moz-extension:/, {waitUntil: 'commit'});
  await page.screenshot();
  return page;
}

// The event page itself cannot be evaluated in. A picture of ours has the same APIs and runs nothing of its own.
/** A page of the extension in a window of its own, so that no tab of the login loses its place in front. */
async function openInside(context: BrowserContext): Promise<Page> {
  const page = await show(await context.newPage(), 'icons/icon-16.png');
  await page.evaluate("chrome.tabs.getCurrent().then(({id}) => chrome.windows.create({tabId: id, type: 'popup'}))");
  return page;
}

async function openPopup(context: BrowserContext, inside: Page): Promise<Page> {
  const opened = context.waitForEvent('page', {timeout: 30_000});
  await inside.evaluate("chrome.windows.create({url: 'about:blank', type: 'popup', width: 380, height: 640})");
  const popup = await opened;
  await popup.setViewportSize({width: 380, height: 640});
  await show(popup, popupPath);
  await popup.locator('h1').waitFor();
  return popup;
}

const policy = `WebExtensionPolicy.getByID('${id}')`;

const killBackground = (context: BrowserContext) =>
  inBrowserWindow<number>(
    context,
    `(async ({extension}) => {
      const running = extension.backgroundState === 'running';
      await extension.terminateBackground({ignoreDevToolsAttached: true, disableResetIdleForTest: true});
      return running ? 1 : 0;
    })(${policy})`,
  );

const setSiteAccess = (context: BrowserContext, allowed: boolean) =>
  inBrowserWindow<undefined>(
    context,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.${allowed ? 'add' : 'remove'}(
      '${id}', {permissions: [], origins: ${JSON.stringify(manifest.host_permissions)}}, ${policy}.extension).then(() => undefined)`,
  );

const setLook = (context: BrowserContext, look: Look) =>
  inBrowserWindow<undefined>(
    context,
    `Object.entries(${JSON.stringify(lookPreferences(look))}).forEach(([name, value]) => Services.prefs.setIntPref(name, value))`,
  );

async function goOffline(context: BrowserContext): Promise<void> {
  const {userContexts} = await sessionOf(context).send<{userContexts: readonly {userContext: string}[]}>(
    'browser.getUserContexts',
    {},
  );
  await sessionOf(context).send('emulation.setNetworkConditions', {
    networkConditions: {type: 'offline'},
    userContexts: userContexts.map(({userContext}) => userContext),
  });
}

/** Firefox reports no download of an extension's page, so the folder is watched. */
async function save(folder: string, act: () => Promise<unknown>): Promise<SavedFile> {
  const before = await readdir(folder);
  await act();
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    // Until it is whole it bears a name of the browser's own.
    const name = (await readdir(folder)).find(
      file => !before.includes(file) && file.startsWith('login-doctor-') && !file.endsWith('.part'),
    );
    const bytes = name ? await readFile(join(folder, name)) : undefined;
    if (name && bytes && bytes.length > 0) return {name, bytes};
    await wait(50);
  }
  throw new Error('Nothing was saved within 15 s');
}

/** The window that Firefox starts with is not Playwright's; two windows in front would be one too many. */
const closeFirstWindow = (context: BrowserContext) =>
  inBrowserWindow(
    context,
    `(([first, ...others]) => others.length > 0 && setTimeout(() => first.close()))([...Services.wm.getEnumerator('navigator:browser')]); 1`,
  );

const button = 'login-doctor_login-doctor_example-browser-action';

/** The button lies in the menu of extensions until it is put onto the toolbar. */
async function clickButton(context: BrowserContext, address: string): Promise<void> {
  const page = context.pages().find(open => open.url() === address);
  await page?.bringToFront();
  await inBrowserWindow(
    context,
    `CustomizableUI.addWidgetToArea('${button}', 'nav-bar');
    document.querySelector('#${button} .unified-extensions-item-action-button').click()`,
  );
}

/** Starts a stock Firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const {extension, headless, lang, lab} = options;
  const downloads = await mkdtemp(join(tmpdir(), 'login-doctor-saved-'));
  const executablePath = findFirefox();
  const context = await firefox.launchPersistentContext(options.profile ?? '', {
    channel: 'moz-firefox',
    headless,
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: preferences(options),
    acceptDownloads: true,
    downloadsPath: downloads,
    ...(executablePath && {executablePath}),
    ...(!headless && {viewport: null}),
  });
  context.on('close', () => void rm(downloads, {recursive: true, force: true}));
  await speak(context, lang);
  if (lab) await trust(context, lab);
  if (extension) await install(context, extension);
  await closeFirstWindow(context);
  let inside: Promise<Page> | undefined;
  const insidePage = () => {
    inside ??= openInside(context);
    return inside;
  };
  return {
    context,
    evaluate: async expression => (await insidePage()).evaluate(expression),
    openPopup: async () => openPopup(context, await insidePage()),
    openTab: async (path = popupPath) => show(await context.newPage(), path),
    opened: act => opened(context, act),
    reload: async view => void (await show(view, new URL(view.url()).pathname.slice(1))),
    setLook: (_, look) => setLook(context, look),
    goOffline: () => goOffline(context),
    killBackground: () => killBackground(context),
    install: folder => install(context, folder),
    setSiteAccess: allowed => setSiteAccess(context, allowed),
    clickButton: address => clickButton(context, address),
    save: act => save(downloads, act),
  };
}
