import type {Entry, Evidence} from '../evidence/evidence';
import {isRecord, type NameValue} from './raw';

/** The hash in `(uuid-36~k3f9x2)`, and whatever a file writes in its place. */
const hashes = /(?<=\([a-z]{2,6}-\d{1,5}~)[\da-z]{1,7}(?=\))/g;

type Number = (text: string) => string;

/** Numbers hashes in the order in which they appear. */
function numbering(): Number {
  const seen = new Map<string, number>();
  const numberOf = (hash: string) => {
    const number = seen.get(hash) ?? seen.size + 1;
    seen.set(hash, number);
    return String(number);
  };
  return text => (text.includes('~') ? text.replace(hashes, numberOf) : text);
}

const holdsId = (lines: readonly NameValue[]): boolean => {
  for (const {value} of lines) if (value.includes('~')) return true;
  return false;
};

const mayHoldId = ({request, response}: Entry): boolean =>
  request.url.includes('~') ||
  response.redirectURL.includes('~') ||
  holdsId(response.headers) ||
  holdsId(request.headers) ||
  holdsId(request.cookies) ||
  holdsId(response.cookies);

const inLines = <Line extends NameValue>(lines: readonly Line[], inText: Number): Line[] =>
  lines.map(line => ({...line, name: inText(line.name), value: inText(line.value)}));

/** Of an entry only addresses, headers, cookies and parameters hold ids; most hold none and are handed on as they are. */
function inEntry(entry: Entry, inText: Number): Entry {
  if (!mayHoldId(entry)) return entry;
  const {request, response} = entry;
  return {
    ...entry,
    request: {
      ...request,
      url: inText(request.url),
      headers: inLines(request.headers, inText),
      cookies: inLines(request.cookies, inText),
      queryString: inLines(request.queryString, inText),
    },
    response: {
      ...response,
      headers: inLines(response.headers, inText),
      cookies: inLines(response.cookies, inText),
      redirectURL: inText(response.redirectURL),
    },
  };
}

/** Anything else, whole: sightings are few. */
function within(item: unknown, inText: Number): unknown {
  if (typeof item === 'string') return inText(item);
  if (Array.isArray(item)) return item.map(member => within(member, inText));
  if (!isRecord(item)) return item;
  return Object.fromEntries(Object.entries(item).map(([name, member]) => [name, within(member, inText)]));
}

/**
 * Ids that are equal get the same number within one log, in the order in which they appear: `(uuid-36~1)`. The hashes by
 * which the door told them apart stay behind. Numbering twice changes nothing.
 */
export function withNumberedIds({entries, ...beside}: Evidence): Evidence {
  const inText = numbering();
  return {
    ...(entries && {entries: entries.map(entry => inEntry(entry, inText))}),
    ...(within(beside, inText) as Omit<Evidence, 'entries'>),
  };
}
