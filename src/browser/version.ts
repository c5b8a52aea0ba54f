import {browser} from './browser';

/** The version as the manifest says it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
