import {contactedHosts, hostAsks} from '../../../src/engine/check/asks';

/** Those that are asked over an encrypted connection. */
export const secureHosts: readonly string[] = contactedHosts.filter(host => host !== 'connectivitycheck.gstatic.com');

/** What a filter takes for the one site: its domains, and all below them. */
export const siteHosts: readonly string[] = secureHosts.filter(host =>
  /(?:^|\.)(?:chatgpt\.com|openai\.com|oaistatic\.com|oaiusercontent\.com)$/.test(host),
);

/** Without these nobody gets in. */
export const loginHosts: readonly string[] = hostAsks.filter(({group}) => group === 'login').map(({host}) => host);
