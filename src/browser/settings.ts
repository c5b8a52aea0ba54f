import {readSettings, type Settings} from '../engine/kept/settings';
import {browser} from './browser';

/** What the person chose, or the defaults. */
export async function loadSettings(): Promise<Settings> {
  const {settings} = await browser.storage.local.get('settings');
  return readSettings(settings);
}

/** Some settings anew; an undefined one is as at the beginning. */
export type SettingsChange = {readonly [Name in keyof Settings]?: Settings[Name] | undefined};

/** Changes some of it; two pages at once change one after the other: https://w3c.github.io/web-locks/ */
export const changeSettings = (change: SettingsChange): Promise<Settings> =>
  navigator.locks.request('settings', async () => {
    const settings = readSettings({...(await loadSettings()), ...change});
    await browser.storage.local.set({settings});
    return settings;
  });

/** Calls back when anything on disk has changed: settings, history, or all of it forgotten. */
export function onKept(listener: () => void): void {
  browser.storage.local.onChanged.addListener(listener);
}
