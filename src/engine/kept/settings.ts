import {list, record, text} from '../door/raw';
import {oneOf} from '../door/safe-value';
import {type PurgeLevel, purgeLevels} from '../rules/rule';
import {cleanNames} from './protected-names';

/** What a click on the button opens. */
export const places = ['popup', 'panel', 'tab'] as const;
export type Place = (typeof places)[number];

/** What the person chose; on disk, and nothing in it names a person or a site beside the two. */
export interface Settings {
  /** A language code; absent while the browser's own language is followed. */
  readonly language?: string;
  readonly opens: Place;
  /** What “Clear cookies” takes when no diagnosis says otherwise. */
  readonly clears: PurgeLevel;
  /** Cookie names that no purge takes; a `*` at the end stands for any rest. */
  readonly protectedNames: readonly string[];
  readonly keepsHistory: boolean;
}

export const defaultSettings: Settings = {opens: 'popup', clears: 'L4', protectedNames: [], keepsHistory: true};

/** Settings as stored, by whatever version and however damaged: what cannot be read is as at the beginning. */
export function readSettings(stored: unknown): Settings {
  const raw = record(stored);
  const language = text(raw.language);
  return {
    ...(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(language) && {language}),
    opens: oneOf(places, raw.opens) ?? defaultSettings.opens,
    clears: oneOf(purgeLevels, raw.clears) ?? defaultSettings.clears,
    protectedNames: cleanNames(list(raw.protectedNames).map(text)),
    keepsHistory: raw.keepsHistory !== false,
  };
}
