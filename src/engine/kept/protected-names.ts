const mostNames = 100;
const longestName = 200;

/** Characters that may stand in a cookie's name: https://httpwg.org/specs/rfc6265.html#sane-set-cookie-syntax */
const isName = (name: string) =>
  name.length <= longestName && /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) && name !== '*';

/** Names as a person wrote them, each once. What cannot be a cookie's name is left out, as is a mere `*`. */
export const cleanNames = (written: readonly string[]): readonly string[] =>
  [...new Set(written.map(name => name.trim()).filter(isName))].slice(0, mostNames);

const wordsOf = (written: string) => written.split(/[\s,;]+/).filter(word => word !== '');

/** One name in each line, or between commas and blanks, which no cookie's name can hold. */
export const namesIn = (written: string): readonly string[] => cleanNames(wordsOf(written));

/** What was written and cannot be kept. */
export const namesLeftOut = (written: string): readonly string[] => {
  const kept = new Set(namesIn(written));
  return wordsOf(written).filter(word => !kept.has(word));
};

/** Whether a cookie of this name is to be left alone. */
export const isProtected = (name: string, protectedNames: readonly string[]): boolean =>
  protectedNames.some(own => (own.endsWith('*') ? name.startsWith(own.slice(0, -1)) : name === own));
