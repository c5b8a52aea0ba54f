import type {Snapshot} from '../engine/diagnosis/snapshot';
import {record, text} from '../engine/door/raw';
import type {Texts} from '../texts/say';
import {browser} from './browser';

/** What the popup paints, kept in session memory so that no page waits for the worker. */
export const readSnapshot = async (): Promise<Snapshot | undefined> =>
  (await browser.storage.session.get('snapshot')).snapshot as Snapshot | undefined;

/** Calls back with every new snapshot. */
export function onSnapshot(listener: (snapshot: Snapshot) => void): void {
  browser.storage.session.onChanged.addListener(changes => {
    const next = changes.snapshot?.newValue as Snapshot | undefined;
    if (next) listener(next);
  });
}

/** The language in which the browser shows our name; for one of which we only have the texts, what it says of itself. */
function browserLanguage(): string {
  const shown = browser.i18n.getMessage('language');
  return shown === 'en' ? browser.i18n.getUILanguage() : shown;
}

/** What a popup needs for its first paint, read at once. */
export interface FirstPaint {
  readonly snapshot?: Snapshot;
  /** The words in which the person reads. */
  readonly words?: Texts;
}

export const readFirstPaint = (): Promise<FirstPaint> => browser.storage.session.get(['snapshot', 'words']);

/** Lays the words ready for the next popup, unless these already are. */
export async function layReady(words: Texts): Promise<void> {
  const wordsIn = words.language.code;
  const ready = await browser.storage.session.get('wordsIn');
  if (ready.wordsIn !== wordsIn) await browser.storage.session.set({words, wordsIn});
}

/** The language the person chose, else the browser's own. */
export async function readLanguage(): Promise<string> {
  const {settings} = await browser.storage.local.get('settings');
  return text(record(settings).language) || browserLanguage();
}

/** Deletes everything of ours, in memory and on disk, and what was to be done later. */
export async function forgetStored(): Promise<void> {
  await Promise.all([browser.storage.session.clear(), browser.storage.local.clear(), browser.alarms.clearAll()]);
}
