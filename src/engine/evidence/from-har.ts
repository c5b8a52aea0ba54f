import {cleanEntry, NotHar} from './clean-entry';
import {cleanCookie, cleanCookieChange, cleanEnvironment, cleanSighting} from './clean-rest';
import {hostOf} from './entries';
import type {CookieRecord, Entry, Evidence} from './evidence';
import {isRecord, list, optional, type Raw} from './raw';

/** Why a file cannot be read; the message is for a person and says what to do. */
export class UnreadableFile extends Error {}

/** UTF-8 or UTF-16, with or without byte-order mark. @throws UnreadableFile for anything else */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile('the file is empty; export the HAR again');
  const [first, second, third, fourth] = bytes;
  const little = (first === 0xff && second === 0xfe) || (second === 0 && fourth === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && third === 0);
  try {
    return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new UnreadableFile('the file is not text; choose the .har file itself, unzipped');
  }
}

function parse(json: string): unknown {
  if (json.trim() === '') throw new UnreadableFile('the file is empty; export the HAR again');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  if (/[\u0000-\u0008]/.test(json.slice(0, 1000)))
    throw new UnreadableFile('the file is not text; choose the .har file itself, unzipped');
  try {
    return JSON.parse(json);
  } catch {
    const cutOff = json.trimStart().startsWith('{') && !json.trimEnd().endsWith('}');
    throw new UnreadableFile(
      cutOff ? 'the file is not JSON: it is cut off; export the HAR again' : 'the file is not JSON; export it as HAR',
    );
  }
}

function logOf(file: unknown): Raw & {readonly entries: readonly unknown[]} {
  const log = isRecord(file) ? file.log : undefined;
  if (!isRecord(log)) throw new UnreadableFile('the file is JSON but not HAR: it has no "log"');
  if (!Array.isArray(log.entries))
    throw new UnreadableFile('the file is JSON but not HAR: "log.entries" is not a list');
  return log as Raw & {readonly entries: readonly unknown[]};
}

function clean(entry: unknown, index: number) {
  try {
    return cleanEntry(entry, String(index));
  } catch (reason) {
    if (reason instanceof NotHar)
      throw new UnreadableFile(`the file is not valid HAR: entry ${index}: ${reason.message}`);
    throw reason;
  }
}

/** A file has no cookie store; the cookies that its requests carried stand for it. No cookies at all: nobody looked. */
function carriedCookies(entries: readonly Entry[]): readonly CookieRecord[] | undefined {
  const carried = entries.flatMap(entry =>
    entry.request.cookies.map(({name, value}): [string, CookieRecord] => [
      `${name} ${hostOf(entry)}`,
      {
        name,
        domain: hostOf(entry),
        hostOnly: true,
        path: '/',
        length: Number(/\d+/.exec(value)?.[0] ?? 0),
        secure: true,
        httpOnly: false,
        sameSite: 'unspecified',
        storeId: 'file',
      },
    ]),
  );
  return carried.length > 0 ? [...new Map(carried).values()] : undefined;
}

/**
 * Any HAR log as evidence; entry ids are their places in the file.
 * @throws UnreadableFile when it is no HAR
 */
export function fromHar(file: unknown): Evidence {
  const log = logOf(file);
  const beside = isRecord(log._loginDoctor) ? log._loginDoctor : {};
  const members = <Item>(name: string, one: (value: unknown) => Item) =>
    optional(name, Array.isArray(beside[name]) ? list(beside[name]).map(one) : undefined);
  const entries = log.entries.map(clean);
  return {
    entries,
    ...optional('cookies', carriedCookies(entries)),
    ...members('cookies', cleanCookie),
    ...members('cookieChanges', cleanCookieChange),
    ...members('sightings', cleanSighting),
    ...(isRecord(beside.environment) && {environment: cleanEnvironment(beside.environment)}),
  };
}

/** The file's JSON, not yet judged. @throws UnreadableFile with one clear line */
export const parseHar = (bytes: Uint8Array): unknown => parse(decodeText(bytes));

/** @throws UnreadableFile with one clear line */
export const readHar = (bytes: Uint8Array): Evidence => fromHar(parseHar(bytes));
