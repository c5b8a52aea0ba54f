import type {Target} from '../evidence/evidence';
import type {NameValue} from './raw';
import {headerIn} from './read-headers';

const targets: ReadonlyMap<string, Target> = new Map([
  ['document', 'document'],
  ['frame', 'frame'],
  ['iframe', 'frame'],
  ['xhr', 'xhr'],
  ['fetch', 'xhr'],
  ['preflight', 'xhr'],
  ['script', 'script'],
  ['websocket', 'websocket'],
]);

/** DevTools and our own files name the type; other exporters leave it to the request's headers. */
export function targetOf(stated: unknown, method: string, headers: readonly NameValue[], mime: string): Target {
  const named = typeof stated === 'string' ? stated.toLowerCase() : '';
  const dest = headerIn(headers, 'sec-fetch-dest')?.toLowerCase();
  // DevTools calls the page of a frame a document too; its request tells.
  if (named) return named === 'document' && dest === 'iframe' ? 'frame' : (targets.get(named) ?? 'other');
  if (dest) return dest === 'empty' ? 'xhr' : (targets.get(dest) ?? 'other');
  const wantsPage = headerIn(headers, 'accept')?.startsWith('text/html') ?? mime.startsWith('text/html');
  if (method === 'GET' && wantsPage) return 'document';
  return method !== 'GET' || mime.startsWith('application/json') ? 'xhr' : 'other';
}
