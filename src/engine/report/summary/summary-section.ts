import {say, type TextKey, type Texts} from '../../../texts/say';
import {inert} from '../lines/inert-text';

/** A part of the summary under a title of its own. Its lines are Markdown already. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly numbered?: boolean;
}

/** A labelled value. */
export const labelled = (texts: Texts, label: TextKey, value: string): string =>
  inert(say(texts, 'message.line', {label: say(texts, label), value}));

/** The same, and nothing where the value is not known. */
export const stated = (texts: Texts, label: TextKey, value: string | undefined) =>
  value === undefined ? [] : [labelled(texts, label, value)];
