import type {Environment} from '../evidence/evidence';
import {list, record} from './raw';
import {safeDate} from './safe-date';
import {integerIn, oneOf, shaped} from './safe-value';

const browsers =
  /^(Google Chrome|Chrome|Chromium|HeadlessChrome|Microsoft Edge|Edge|Firefox|Brave|Opera|Vivaldi|Safari|Browser) (\d{1,3}(?:\.\d{1,2})?)(?:\.\d{1,5}){0,2}$/;

/** The main number of a version is enough; four parts could be an address. */
export function safeBrowser(value: unknown): string | undefined {
  const [, name, version] = (typeof value === 'string' && browsers.exec(value.slice(0, 60))) || [];
  return name && `${name} ${version}`;
}

/** A zone that exists: its shape alone could be anything. */
function safeZone(value: unknown): string | undefined {
  const zone = shaped(value, /^[A-Za-z_]{2,20}(?:\/[A-Za-z0-9_+-]{1,30}){0,2}$/);
  try {
    return zone && new Intl.DateTimeFormat('en', {timeZone: zone}) && zone;
  } catch {
    return undefined;
  }
}

const permissionNames = [
  'webRequest',
  'cookies',
  'storage',
  'scripting',
  'alarms',
  'contextMenus',
  'sidePanel',
  'activeTab',
  'browsingData',
  'management',
  'webRequestBlocking',
  'declarativeNetRequestWithHostAccess',
];

/** Names in the order of our list, each once. */
const safePermissions = (value: unknown) =>
  Array.isArray(value) ? permissionNames.filter(name => list(value).includes(name)) : undefined;

const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

const shapes: {readonly [Name in keyof Environment]-?: (value: unknown) => unknown} = {
  extensionVersion: value => shaped(value, /^\d{1,2}\.\d{1,3}\.\d{1,3}$/),
  browser: safeBrowser,
  system: value => oneOf(['mac', 'win', 'linux', 'cros', 'android', 'openbsd', 'fuchsia', 'ios'], value),
  systemVersion: value => shaped(value, /^\d{1,3}(?:\.\d{1,2})?$/),
  language: value => shaped(value, /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/),
  timeZone: safeZone,
  permissionGranted: flag,
  permissions: safePermissions,
  online: flag,
  privateWindows: flag,
  frontTab: value => integerIn(value, 0, 2 ** 31),
  watchingSince: safeDate,
  lookedAt: safeDate,
};

/** What is known of browser and system, each in the one shape that it has. */
export function cleanEnvironment(value: unknown): Environment {
  const raw = record(value);
  const kept = Object.entries(shapes).map(([name, keep]) => [name, keep(raw[name])] as const);
  return Object.fromEntries(kept.filter(([, stated]) => stated !== undefined));
}
