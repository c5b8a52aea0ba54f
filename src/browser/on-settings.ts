import {browser} from './browser';

/** Calls back when a choice has changed, whoever made it. */
export function onSettings(listener: () => void): void {
  browser.storage.local.onChanged.addListener(({settings}) => {
    if (settings) listener();
  });
}
