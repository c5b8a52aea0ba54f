import {randomUUID} from 'node:crypto';
import {asks, contactedHosts} from '../../src/engine/check/asks';

/** Where the played login begins: a page that lists the scenes. */
export const labHost = 'lab.test';

/** Where the played Wi-Fi wants its own login. */
export const portalHost = 'portal.hotel.test';

/** To which products that stand in between send the browser: each has a page of its own there. */
export const blockHosts: readonly string[] = [
  'gateway.zscaler.net',
  'block.opendns.com',
  'notify.bluecoat.com',
  'blocked.teams.cloudflare.com',
];

/** Every host that the lab plays, as certificate and resolver rules name them. */
export const playedHosts: readonly string[] = [
  'chatgpt.com',
  '*.chatgpt.com',
  'openai.com',
  '*.openai.com',
  '*.oaistatic.com',
  // A wildcard stands for one label, so those further down are named.
  ...contactedHosts,
  ...blockHosts,
  portalHost,
  labHost,
];

/** The same one by one: Firefox takes no wildcards. */
export const namedHosts: readonly string[] = [...new Set(playedHosts.filter(host => !host.startsWith('*')))];

/** Whether a host is one of the lab's. */
export const isPlayed = (host: string): boolean =>
  playedHosts.some(played => (played.startsWith('*') ? host.endsWith(played.slice(1)) : host === played));

const rule = (host: string, port: number) => `MAP ${host} 127.0.0.1:${port}`;

/** For `--host-resolver-rules`: the played hosts, and nothing else in the world. */
export const resolverRules = (port: number, plainPort?: number): string =>
  [
    // The first that fits counts.
    ...(plainPort === undefined ? [] : playedHosts.map(host => rule(`${host}:80`, plainPort))),
    ...playedHosts.map(host => rule(host, port)),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(' , ');

const edgeHosts = new Set(
  asks.filter(({url, ofEdge}) => ofEdge || url.endsWith('/cdn-cgi/trace')).map(({host}) => host),
);

/** Of the two sites all but these lie behind the edge. */
const elsewhere: readonly string[] = ['status.openai.com'];

/** Whether the genuine edge stands in front of the host. */
export const isOfEdge = (host: string): boolean =>
  !elsewhere.includes(host) &&
  (edgeHosts.has(host) || /^(?:[a-z0-9-]+\.)*(?:chatgpt\.com|openai\.com|oaistatic\.com)$/.test(host));

/** What the genuine edge adds to every answer. */
export const edgeHeaders = (host: string, ray: string): Readonly<Record<string, string>> => ({
  server: 'cloudflare',
  'cf-ray': `${ray}-NRT`,
  ...(host === 'auth.openai.com' && {'x-request-id': randomUUID()}),
});
