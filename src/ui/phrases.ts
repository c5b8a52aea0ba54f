/**
 * Where a Japanese phrase ends, as far as letters show it: after a particle, an ending or a mark, before a letter that is
 * no hiragana; and before a bracket. Endings inside of words (取り|扱い, お|使い) are left out.
 */
const border =
  /(?<=[をがはにでとへのてばたもらんするうつかどやだずぐ、。・：」）])(?=[^\p{Script=Hiragana}、。・：」）ー…\s\u200b])|(?<=[^「（])(?=（)/gu;

/** A particle stays with what stands in the bracket before it; also browsers that know phrases part them. */
export const joined = (text: string): string => text.replace(/(?<=[」）])(?=\p{Script=Hiragana})/gu, '\u2060');

/**
 * Marks where a line may end, with spaces that nobody sees, and where it may not, with joiners; for browsers that do not
 * know phrases.
 */
export const phrases = (text: string): string => joined(text.replace(border, '\u200b'));

/** @see https://developer.mozilla.org/docs/Web/CSS/word-break#auto-phrase */
export const knowsPhrases = (): boolean => globalThis.CSS?.supports('word-break', 'auto-phrase') ?? true;
