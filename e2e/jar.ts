import type {DrivenBrowser} from './driven-browser';

type CookieDetails = Readonly<Record<string, unknown>>;

const year = 365 * 24 * 3600;

/** Thirty cookies of as many kinds over both sites: host-only and domain, prefixes, paths, SameSite, session, partitioned. */
export function kinds(): readonly CookieDetails[] {
  const hosts = ['chatgpt.com', 'auth.openai.com', 'openai.com'];
  const expirationDate = Math.floor(Date.now() / 1000) + year + 0.123456;
  return hosts.flatMap((host): readonly CookieDetails[] => {
    const url = `https://${host}/`;
    return [
      {url, name: '__Host-kind', value: 'a=b', path: '/', secure: true, httpOnly: true, sameSite: 'lax'},
      {
        url,
        name: '__Secure-kind',
        value: 'b',
        domain: host,
        secure: true,
        httpOnly: true,
        sameSite: 'lax',
        expirationDate,
      },
      {url, name: 'host-only', value: 'c', secure: true, sameSite: 'strict', expirationDate},
      {url, name: 'domain', value: 'd', domain: host, secure: true, sameSite: 'no_restriction'},
      {url, name: 'path', value: 'e', path: '/api/auth', secure: true, sameSite: 'unspecified'},
      {url: `http://${host}/`, name: 'not-secure', value: 'f', secure: false, sameSite: 'lax', expirationDate},
      {url, name: 'empty', value: '', secure: true, sameSite: 'lax'},
      {url, name: 'quoted', value: '"x y"', secure: true, sameSite: 'lax', expirationDate},
      {
        url,
        name: 'partitioned',
        value: 'g',
        secure: true,
        sameSite: 'no_restriction',
        partitionKey: {topLevelSite: 'https://chatgpt.com'},
      },
      {
        url,
        name: 'embedded',
        value: 'h',
        secure: true,
        sameSite: 'no_restriction',
        partitionKey: {topLevelSite: 'https://lab.test'},
      },
    ];
  });
}

/** Stores cookies by the extension's own means. */
export const setCookies = (driven: DrivenBrowser, cookies: readonly object[]): Promise<undefined> =>
  driven.evaluate(
    `Promise.all(${JSON.stringify(cookies)}.map(cookie => chrome.cookies.set(cookie))).then(() => undefined)`,
  );

/** The names that chatgpt.com's own pages would see. */
export const cookieNames = (driven: DrivenBrowser): Promise<readonly string[]> =>
  driven.evaluate(`chrome.cookies.getAll({domain: 'chatgpt.com'}).then(found => found.map(({name}) => name))`);
