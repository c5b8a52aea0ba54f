import fc from 'fast-check';
import {knownNames} from '../engine/evidence/cookie-names';
import type {JarCookie} from '../engine/jar/jar-cookie';
import {identityOf} from '../engine/purge/cookie-identity';

/** A cookie of the whole of chatgpt.com in a usual window, unless said otherwise. */
export function jarCookie(parts: Partial<JarCookie> = {}): JarCookie {
  const cookie = {
    ...{name: 'oai-did', domain: '.chatgpt.com', hostOnly: false, path: '/', storeId: '0', firstParty: ''},
    ...{crossSiteAncestor: false, bytes: 44, secure: true, httpOnly: false, sameSite: 'lax'},
    ...parts,
  };
  const {partition, crossSiteAncestor, firstParty} = cookie;
  const partitionKey = partition && {topLevelSite: partition, hasCrossSiteAncestor: crossSiteAncestor};
  return {id: identityOf({...cookie, ...(partitionKey && {partitionKey}), firstPartyDomain: firstParty}), ...cookie};
}

const cookies = fc
  .record({
    name: fc.oneof(fc.constantFrom(...knownNames), fc.string({maxLength: 12})),
    host: fc.constantFrom('chatgpt.com', 'auth.openai.com', 'openai.com', 'a.chatgpt.com'),
    hostOnly: fc.boolean(),
    path: fc.constantFrom('/', '/api', '/api/auth', '/backend-api/'),
    storeId: fc.constantFrom('0', '1', 'firefox-default', 'firefox-container-2', 'firefox-container-10'),
    partition: fc.constantFrom(undefined, 'https://chatgpt.com', 'https://openai.com', 'https://lab.test'),
    crossSiteAncestor: fc.boolean(),
    firstParty: fc.constantFrom('', '', 'chatgpt.com', 'openai.com'),
    bytes: fc.integer({min: 1, max: 4096}),
  })
  .map(({host, partition, crossSiteAncestor, ...parts}) =>
    jarCookie({
      ...parts,
      domain: parts.hostOnly ? host : `.${host}`,
      ...(partition && {partition, crossSiteAncestor}),
    }),
  );

/** Any jar: cookies of all kinds, no two of them the same. */
export const anyJar = fc.uniqueArray(cookies, {selector: ({id}) => id, maxLength: 40});
