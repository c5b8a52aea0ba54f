import type {Environment} from '../engine/evidence/evidence';
import {browser} from './browser';
import {frontTab} from './front-tab';

interface Brand {
  readonly brand: string;
  readonly version: string;
}

const brands = (): readonly Brand[] =>
  (navigator as Navigator & {userAgentData?: {brands: readonly Brand[]}}).userAgentData?.brands ?? [];

/** `Chrome 156`, `Firefox 153.7`: the browser's own name among the brands, else what its user agent says. */
function browserName(): string {
  const own = brands().findLast(({brand}) => /^[A-Za-z ]+$/.test(brand) && !/not/i.test(brand));
  if (own) return `${own.brand} ${own.version}`;
  return /(Firefox|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'Browser 0';
}

/** What support asks for first. Nothing in it names a person. */
export async function environment(watchingSince: string, permissionGranted: boolean): Promise<Environment> {
  const [{os}, privateWindows, front] = await Promise.all([
    browser.runtime.getPlatformInfo(),
    browser.extension.isAllowedIncognitoAccess(),
    frontTab().catch(() => undefined),
  ]);
  return {
    extensionVersion: browser.runtime.getManifest().version,
    browser: browserName(),
    system: os,
    language: browser.i18n.getUILanguage(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    permissionGranted,
    online: navigator.onLine,
    privateWindows,
    ...(front?.isSure && {frontTab: front.id}),
    watchingSince,
    lookedAt: new Date().toISOString(),
  };
}
