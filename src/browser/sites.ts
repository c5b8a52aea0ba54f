import {browser} from './browser';

/** The two sites, as the manifest asks for them. No update will ever add another. */
export const siteOrigins = [
  '*://*.chatgpt.com/*',
  '*://*.openai.com/*',
  'wss://*.chatgpt.com/*',
  'wss://*.openai.com/*',
];

/** False when the person, or a policy, took the permission back; nothing is seen then, and nothing says so. */
export const sitesAllowed = (): Promise<boolean> => browser.permissions.contains({origins: siteOrigins});

/** Only inside a click. Answers whether the person agreed. */
export const requestSites = (): Promise<boolean> => browser.permissions.request({origins: siteOrigins});

export function onSitesChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
