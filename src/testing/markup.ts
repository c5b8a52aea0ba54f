/** A reader for the markup that we write ourselves: stricter than any browser, so that nothing is left to its guesses. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Markup {
  readonly elements: readonly Element[];
  /** All that is read, with the marks for special signs undone. */
  readonly text: string;
}

const empty = ['meta', 'br', 'hr', 'img', 'link', 'input'];
const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
const text = /(?:[^<>&]|>|&(?:amp|lt|gt|quot|#\d+);)+/y;
const styles = /((?:[^<]|<(?!\/))*)<\/style>/y;
const doctype = /<!doctype html>\s*/y;

const signs: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'};
const plain = (written: string) => written.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);

const attributesOf = (written: string) =>
  new Map(
    [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      plain(value),
    ]),
  );

/** @throws at the first place that is not plainly well-formed, with what stands there */
export function readMarkup(page: string): Markup {
  const open: string[] = [];
  const elements: Element[] = [];
  let read = '';
  let place = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = place;
    const found = pattern.exec(page);
    if (found) place = pattern.lastIndex;
    return found;
  };
  take(doctype);
  while (place < page.length) {
    const found = take(tag);
    if (!found) {
      const words = take(text)?.[0];
      if (words === undefined) throw new Error(`Not well-formed: ${page.slice(place, place + 80)}`);
      read += plain(words);
      continue;
    }
    const [, isEnd, name = '', written = '', closed] = found;
    if (isEnd) {
      if (open.pop() !== name) throw new Error(`Closes what is not open: ${name}`);
      continue;
    }
    elements.push({name: name.toLowerCase(), attributes: attributesOf(written)});
    if (name === 'style' && !take(styles)) throw new Error('The styles do not end');
    if (!closed && name !== 'style' && !empty.includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join()}`);
  return {elements, text: read};
}
