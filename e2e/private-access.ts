import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type BrowserName, launch} from './browser';
import type {DrivenBrowser, LaunchOptions} from './driven-browser';
import {inBrowserWindow} from './firefox-session';

/** What Chromium keeps of an extension: https://chromium.googlesource.com/chromium/src/+/main/chrome/browser/extensions/ */
interface Preferences {
  readonly extensions: {readonly settings: Readonly<Record<string, {incognito?: boolean}>>};
}

/** Ticks “Allow in Incognito” in the profile: on the browser's page of extensions the tick would unload an unpacked one. */
async function allowInProfile(profile: string, id: string): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8')) as Preferences;
  const own = preferences.extensions.settings[id];
  if (!own) throw new Error('The profile does not know the extension');
  own.incognito = true;
  await writeFile(path, JSON.stringify(preferences));
}

async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'login-doctor-profile-'));
  const first = await launch('chromium', {...options, profile});
  const id = await first.evaluate<string>('chrome.runtime.id');
  await first.context.close();
  await allowInProfile(profile, id);
  const driven = await launch('chromium', {...options, profile});
  driven.context.on(
    'close',
    () => void rm(profile, {recursive: true, force: true, maxRetries: 5}).catch(() => undefined),
  );
  return driven;
}

const id = 'login-doctor@login-doctor.example';
const permissions =
  "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions";
const addons = "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager";

async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const driven = await launch('firefox', options);
  await inBrowserWindow(
    driven.context,
    `${permissions}.add('${id}', {permissions: ['internal:privateBrowsingAllowed'], origins: []})
      .then(() => ${addons}.getAddonByID('${id}')).then(addon => addon.reload()).then(() => undefined)`,
  );
  return driven;
}

/** A browser in which the person has allowed the extension in private windows. */
export const launchWithPrivate = (name: BrowserName, options: LaunchOptions): Promise<DrivenBrowser> =>
  name === 'chromium' ? launchChromium(options) : launchFirefox(options);
