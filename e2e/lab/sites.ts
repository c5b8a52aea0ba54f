import {randomUUID} from 'node:crypto';

/** Where the played login begins: a page that lists the scenes. */
export const labHost = 'lab.test';

/** Every host that the lab plays, as certificate and resolver rules name them. */
export const playedHosts: readonly string[] = [
  'chatgpt.com',
  '*.chatgpt.com',
  'openai.com',
  '*.openai.com',
  'challenges.cloudflare.com',
  '*.oaistatic.com',
  labHost,
];

/** The same one by one: Firefox takes no wildcards. */
export const namedHosts: readonly string[] = [
  'chatgpt.com',
  'ab.chatgpt.com',
  'ws.chatgpt.com',
  'openai.com',
  'auth.openai.com',
  'auth0.openai.com',
  'sentinel.openai.com',
  'challenges.cloudflare.com',
  'cdn.oaistatic.com',
  labHost,
];

/** For `--host-resolver-rules`: the played hosts, and nothing else in the world. */
export const resolverRules = (port: number): string =>
  [...playedHosts.map(host => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(' , ');

/** The same, with a resolver that does not know the login host. */
export const resolverRulesWithoutAuth = (port: number): string =>
  `MAP auth.openai.com ~NOTFOUND , ${resolverRules(port)}`;

/** What the genuine edge adds to every answer. */
export const edgeHeaders = (host: string, ray: string): Readonly<Record<string, string>> => ({
  server: 'cloudflare',
  'cf-ray': `${ray}-NRT`,
  ...(host === 'auth.openai.com' && {'x-request-id': randomUUID()}),
});
