import {readSettings, type Settings} from '../engine/kept/settings';
import {browser} from './browser';

/** What the person chose, or the defaults. */
export async function loadSettings(): Promise<Settings> {
  const {settings} = await browser.storage.local.get('settings');
  return readSettings(settings);
}

/** Some settings anew; an undefined one is as at the beginning. */
export type SettingsChange = {readonly [Name in keyof Settings]?: Settings[Name] | undefined};

/** Changes some of it. One page at a time writes settings, so nothing is read in between. */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  const settings = readSettings({...(await loadSettings()), ...change});
  await browser.storage.local.set({settings});
  return settings;
}

/** Calls back when anything on disk has changed: settings, history, or all of it forgotten. */
export function onKept(listener: () => void): void {
  browser.storage.local.onChanged.addListener(listener);
}
