import {cleanEnvironment} from '../engine/door/clean-environment';
import {systemVersionOf} from '../engine/door/system-version';
import type {Environment} from '../engine/evidence/evidence';
import {browser} from './browser';
import {frontTab} from './front-tab';

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** Chromium only. https://developer.mozilla.org/docs/Web/API/NavigatorUAData */
interface AgentData {
  readonly brands: readonly Brand[];
  getHighEntropyValues(names: readonly string[]): Promise<{readonly platformVersion?: string}>;
}

const agentData = () => (navigator as Navigator & {userAgentData?: AgentData}).userAgentData;

const brands = (): readonly Brand[] => agentData()?.brands ?? [];

/** Firefox tells no version of the system. */
async function toldVersion(): Promise<string> {
  const values = await agentData()
    ?.getHighEntropyValues(['platformVersion'])
    .catch(() => undefined);
  return values?.platformVersion ?? '';
}

/** The main version of the engine that the client hints name; undefined where there are none. */
export const hintedVersion = (): string | undefined => brands().find(({brand}) => brand === 'Chromium')?.version;

/** `Chrome 156`, `Firefox 153.7`: the browser's own name among the brands, else what its user agent says. */
export function browserName(): string {
  const own = brands().findLast(({brand}) => /^[A-Za-z ]+$/.test(brand) && !/not/i.test(brand));
  if (own) return `${own.brand} ${own.version}`;
  return /(Firefox|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'Browser 0';
}

/** The tab in front, where there is no doubt which it is. */
async function sureTab(): Promise<number | undefined> {
  const front = await frontTab().catch(() => undefined);
  return front?.isSure ? front.id : undefined;
}

/** What support asks for first. Nothing in it names a person. */
export async function environment(
  watchingSince: string,
  permissionGranted: boolean,
  tab?: number,
): Promise<Environment> {
  const [{os}, privateWindows, front, told, {permissions}] = await Promise.all([
    browser.runtime.getPlatformInfo(),
    browser.extension.isAllowedIncognitoAccess(),
    tab ?? sureTab(),
    toldVersion(),
    browser.permissions.getAll(),
  ]);
  // Through the door like everything else: a browser may call itself anything.
  return cleanEnvironment({
    extensionVersion: browser.runtime.getManifest().version,
    browser: browserName(),
    system: os,
    systemVersion: systemVersionOf(os, told),
    language: browser.i18n.getUILanguage(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    permissionGranted,
    permissions,
    online: navigator.onLine,
    privateWindows,
    frontTab: front,
    watchingSince,
    lookedAt: new Date().toISOString(),
  });
}
