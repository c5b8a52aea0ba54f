import {allowlist} from '../evidence/allowlist';
import {siteHosts, siteOf} from '../evidence/hosts';

/** An origin of the two sites: `https://chatgpt.com`. */
export type Origin = string;

/** Where the two sites were met in this browser. */
export interface Met {
  readonly cookieDomains: readonly string[];
  /** Of pages, of requests that are remembered, and of open tabs. */
  readonly addresses: readonly string[];
}

export interface Origins {
  /** The login's own, and those that were met here: worth opening a page of, to look. */
  readonly looked: readonly Origin[];
  /** The rest of the dated list: no page of them was met, and none is opened. */
  readonly unlooked: readonly Origin[];
}

const https = (host: string): Origin => `https://${host}`;

/** Hosts of other names than their own stand for those that were not to be kept. */
const isReal = (host: string) => !host.startsWith('other.');

function originIn(address: string): readonly Origin[] {
  if (!URL.canParse(address)) return [];
  const {protocol, hostname} = new URL(address);
  const isSite = siteOf(hostname) !== undefined && isReal(hostname);
  return isSite && (protocol === 'https:' || protocol === 'http:') ? [`${protocol}//${hostname}`] : [];
}

const chief: readonly Origin[] = ['https://chatgpt.com', 'https://auth.openai.com'];
const listed: readonly Origin[] = [...siteHosts, ...allowlist.map(({host}) => host)]
  .filter(host => siteOf(host))
  .map(https);

/** Every origin of the two sites that may keep something here: exact ones, since storage knows no others. */
export function originsOf({cookieDomains, addresses}: Met): Origins {
  const ofCookies = cookieDomains.map(domain => domain.replace(/^\./, '')).map(https);
  const looked = [...new Set([...chief, ...[...addresses, ...ofCookies].flatMap(originIn).sort()])];
  return {looked, unlooked: [...new Set(listed)].filter(origin => !looked.includes(origin)).sort()};
}
