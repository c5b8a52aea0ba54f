/**
 * Where a Japanese phrase ends, as far as letters show it: after a particle, an ending or a mark, before a letter that is
 * no hiragana; and before a bracket. Endings inside of words (取り|扱い, お|使い) are left out.
 */
const border =
  /(?<=[をがはにでとへのてばたもらんするうつかどやだずぐ、。・：」）])(?=[^\p{Script=Hiragana}、。・：」）ー…\s\u200b])|(?<=[^「（])(?=（)/gu;

/** A particle stays with what stands in the bracket before it. */
const joint = /(?<=[」）])(?=\p{Script=Hiragana})/gu;

/**
 * Marks where a line may end, with spaces that nobody sees, and where it may not, with joiners; for browsers that do not
 * know phrases.
 */
export const phrases = (text: string): string => text.replace(border, '\u200b').replace(joint, '\u2060');

/** @see https://developer.mozilla.org/docs/Web/CSS/word-break#auto-phrase */
export const knowsPhrases = (): boolean => globalThis.CSS?.supports('word-break', 'auto-phrase') ?? true;
