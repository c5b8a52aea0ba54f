import {say, type TextKey, type Texts} from '../../../texts/say';
import {oneLine} from './inert-text';

/** Lines that belong together; an empty block is left out of a letter. */
export type Block = readonly string[];

/** A label with its value, and nothing where the value is not known. */
export const stated = (texts: Texts, label: TextKey, value: string | undefined): Block =>
  value === undefined || value === '' ? [] : [say(texts, 'message.line', {label: say(texts, label), value})];

/** Lines under a title, and no title where there are none. */
export const section = (texts: Texts, title: TextKey, lines: Block): Block =>
  lines.length === 0
    ? []
    : [
        say(texts, 'message.section', {title: say(texts, title)}),
        ...lines.map(text => say(texts, 'message.bullet', {text})),
      ];

/** Several values as one. */
export const listed = (texts: Texts, values: readonly string[]): string => values.join(say(texts, 'message.comma'));

export const quoted = (texts: Texts, text: string): string => say(texts, 'message.quoted', {text});

/** Plain text, ready to be pasted. */
export const letter = (blocks: readonly Block[]): string =>
  blocks
    .filter(block => block.length > 0)
    .map(block => block.map(oneLine).join('\n'))
    .join('\n\n')
    .concat('\n');
