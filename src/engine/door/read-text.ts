import {type FactSource, type Facts, factsFrom} from '../evidence/facts';
import {readJson} from './read-json';
import {readMarkup} from './read-markup';
import {readTrace} from './read-trace';
import {addressIn} from './web-address';

/** Longer texts are not error pages; reading stays linear and short. */
const longest = 200_000;

/**
 * The door: a body or a page goes in, facts come out, the text goes no further. Pages come in the reader's language, so
 * structure, codes and addresses decide; of sentences only known ones. Pure, linear, never throws.
 * @param url where the text came from; only host and path matter
 * @param from `body` for an answer's text, `page` for a page's markup, `probe` for an answer we asked for
 */
export function readText(text: string, url: string, from: Extract<FactSource, 'page' | 'body' | 'probe'>): Facts {
  const address = addressIn(url);
  if (!address || text === '') return {};
  const start = text.slice(0, longest);
  const trace = address.pathname === '/cdn-cgi/trace' ? readTrace(start) : undefined;
  if (trace) return factsFrom(from, {trace});
  const json = /^\s{0,100}[{[]/.test(start) ? readJson(start, address.pathname) : undefined;
  return factsFrom(from, json ?? readMarkup(start, address.hostname));
}
