/** Signs that no line of ours has: control and direction signs, ends of lines, halves of signs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** One line, and nothing in it that is not seen. */
export const oneLine = (text: string): string => text.replace(unprintable, ' ').trim();

/** What begins a list, a quote or a heading. */
const opening = /^(?=[-+=>#])|^(\d{1,9})(?=[.)])/;

/**
 * Text that Markdown shows as it stands: no emphasis, link, picture, HTML or list. An underscore within a word is none,
 * and stays readable.
 */
export const inert = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*[\]<>|~&#$!]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=\/\/)|@|(?<=www)\./gi, '\\$&')
    .replace(opening, '$1\\');

const longestRun = (text: string) => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** As code within a line; no sign in it can end it. */
export function code(text: string): string {
  const line = oneLine(text);
  const marks = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return line === '' ? '' : `${marks}${pad}${line}${pad}${marks}`;
}

/** A block of code that nothing in it can close. */
export function fenced(text: string, language: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${marks}${language}\n${text}\n${marks}`;
}
