import {safeBrowser} from './clean-environment';
import {type Keep, nothing, oneWord} from './keep';
import type {NameValue} from './raw';
import {cookie} from './safe-cookie';
import {kept, safeHeader} from './safe-header';
import {safeCredentials} from './safe-proxy';
import {safeUrl} from './safe-url';
import {browserOf} from './user-agent';

/** Of these the name may be kept, but not the value. */
const onlyNames =
  'accept-encoding accept-language dnt te host priority sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform ' +
  'upgrade-insecure-requests :method :path :scheme :authority';

/** What requests say of themselves. Only files tell of it: the live recorder never asks, and is smaller without it. */
const ofRequests: ReadonlyMap<string, Keep> = new Map<string, Keep>([
  ['referer', safeUrl],
  ['sec-fetch-dest', oneWord('document', 'empty', 'iframe', 'script', 'style', 'image', 'font', 'worker', 'websocket')],
  ['proxy-authorization', safeCredentials],
  ['user-agent', agent => browserOf(agent) ?? safeBrowser(agent)],
  ['cookie', cookie],
  ...onlyNames.split(' ').map(name => [name, nothing] as const),
]);

/** A header of a file of which only what is known to be safe remains. */
export function safeFileHeader(name: string, value: string): NameValue {
  const keep = ofRequests.get(name.toLowerCase());
  return keep ? kept(name.toLowerCase(), value, keep) : safeHeader(name, value);
}
