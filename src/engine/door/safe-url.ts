import {foreignHost, safeHost} from '../evidence/hosts';
import {kindOf} from './kind-of';
import {queryValues} from './known-addresses';
import {pathWords} from './login-words';
import type {NameValue} from './raw';
import {addressIn} from './web-address';

const safeName = (name: string) => (queryValues.has(name) ? name : kindOf(name));

/** One query parameter with what may be kept of its name and value. */
export const safeParameter = (name: string, value: string): NameValue => ({
  name: safeName(name),
  value: queryValues.get(name)?.(value) ?? kindOf(value),
});

const encode = ({name, value}: NameValue) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;

/** Once decoded; what is not encoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const safeWord = (word: string) =>
  word === '' || pathWords.has(word) ? word : encodeURIComponent(kindOf(decoded(word)));

/** No path of a login is longer than this, also not once its words have become their kinds. */
function safePath(path: string): string {
  const words = path.split('/', 42);
  return path.length > 4000 || words.length > 41 ? '/(text-4000)' : words.map(safeWord).join('/');
}

/** The parameters of an address as HAR wants them beside it. */
export const safeQuery = (url: URL): NameValue[] =>
  url.search === '' ? [] : [...url.searchParams].slice(0, 100).map(([name, value]) => safeParameter(name, value));

const isWeb = ({protocol}: URL) => /^(?:https?|wss?):$/.test(protocol);

/** An address of which only what is known to be safe remains, and its parameters. */
export interface SafeAddress {
  readonly url: string;
  readonly query: NameValue[];
}

/** What is no web address becomes that of the stand-in host; of a foreign one only the stand-in remains. */
export function safeAddress(address: URL | undefined): SafeAddress {
  if (!address || !isWeb(address)) return {url: `https://${foreignHost}/`, query: []};
  const host = safeHost(address.hostname);
  if (host === foreignHost) return {url: `${address.protocol}//${foreignHost}/`, query: []};
  const query = safeQuery(address);
  const search = query.length > 0 ? `?${query.map(encode).join('&')}` : '';
  return {url: `${address.protocol}//${host}${safePath(address.pathname)}${search}`, query};
}

/** An address without ids, codes, names of people or foreign hosts. Cleaning twice changes nothing. */
export const safeUrl = (raw: string): string => safeAddress(addressIn(raw)).url;

/** An origin header: `*`, `null`, an origin of a known host, or the stand-in. */
export function safeOrigin(raw: string): string {
  if (raw === '*' || raw === 'null') return raw;
  const address = addressIn(raw);
  return address && isWeb(address) ? `${address.protocol}//${safeHost(address.hostname)}` : `https://${foreignHost}`;
}
