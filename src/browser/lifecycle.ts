import {browser} from './browser';

/** After the first install and after every update: pages that are already open have no witness yet. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}

/** When the browser has been started. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
