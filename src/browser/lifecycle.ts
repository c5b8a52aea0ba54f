import {browser} from './browser';

/** After the first install and after every update: pages that are already open have no witness yet. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
