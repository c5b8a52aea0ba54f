import {contactedHosts, detailHosts} from '../../engine/check/asks';
import {cookieSiteOf, siteOf} from '../../engine/evidence/hosts';
import {browser} from '../browser';
import {furtherAllowed, furtherPages, sitesAllowed} from '../sites';

/** Of which hosts a check may read the answers. */

const pagesOf = (host: string) => `*://${host}/*`;

const detailPages = detailHosts.map(pagesOf);

const isAllowed = (origin: string) => browser.permissions.contains({origins: [origin]});

/** The sites, their further hosts, and those that were allowed for a check. */
export async function openHosts(): Promise<(host: string) => boolean> {
  const [sites, further, details] = await Promise.all([
    sitesAllowed(),
    furtherAllowed(),
    Promise.all(detailPages.map(isAllowed)),
  ]);
  const allowed = new Set(detailHosts.filter((_, index) => details[index]));
  return host => (siteOf(host) ? sites : cookieSiteOf(host) ? further : allowed.has(host));
}

/** Only inside a click. Answers whether the person agreed. */
export const requestDetails = (): Promise<boolean> =>
  browser.permissions.request({origins: [...detailPages, ...furtherPages]});

/** For the listeners of a check: all that it asks. */
export const askedPatterns: readonly string[] = [...contactedHosts.map(pagesOf), 'wss://ws.chatgpt.com/*'];
