import browser from 'webextension-polyfill';

/** The version as the manifest says it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
