import {browser} from './browser';

/** The pages of the two sites, as the manifest asks for them. No update will ever add another. */
export const sitePages = ['*://*.chatgpt.com/*', '*://*.openai.com/*'];
export const siteSockets = ['wss://*.chatgpt.com/*', 'wss://*.openai.com/*'];
/** Asked for only when the person wants their cookies to be seen too. */
export const furtherPages = ['*://*.oaistatic.com/*', '*://*.oaiusercontent.com/*'];
const siteOrigins = [...sitePages, ...siteSockets];

/** False when the person, or a policy, took the permission back; nothing is seen then, and nothing says so. */
export const sitesAllowed = (): Promise<boolean> => browser.permissions.contains({origins: siteOrigins});

/** Only inside a click. Answers whether the person agreed. */
export const requestSites = (): Promise<boolean> => browser.permissions.request({origins: siteOrigins});

export const furtherAllowed = (): Promise<boolean> => browser.permissions.contains({origins: furtherPages});

/** Only inside a click. Answers whether the person agreed. */
export const requestFurther = (): Promise<boolean> => browser.permissions.request({origins: furtherPages});

export function onSitesChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
