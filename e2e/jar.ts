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

/** Three hundred of those kinds: as many for each site as a browser keeps. */
export const many = (): readonly CookieDetails[] =>
  kinds().flatMap(cookie => {
    const copies = (cookie.url as string).includes('chatgpt.com') ? 14 : 8;
    return Array.from({length: copies}, (_, copy) => ({...cookie, name: `${cookie.name}-${copy}`}));
  });

/** Evaluates where the extension's own APIs are: its background, or a page of it while that is stopped. */
interface Extension {
  evaluate<Result>(expression: string): Promise<Result>;
}

/** Stores cookies by the extension's own means. */
export const setCookies = (extension: Extension, cookies: readonly object[]): Promise<undefined> =>
  extension.evaluate(
    `Promise.all(${JSON.stringify(cookies)}.map(cookie => chrome.cookies.set(cookie))).then(() => undefined)`,
  );

/** The names that chatgpt.com's own pages would see. */
export const cookieNames = (extension: Extension): Promise<readonly string[]> =>
  extension.evaluate(`chrome.cookies.getAll({domain: 'chatgpt.com'}).then(found => found.map(({name}) => name))`);

// Firefox throws without `firstPartyDomain` when first parties are kept apart; Chromium does not know the field.
const everywhere = `chrome.cookies.getAllCookieStores()
  .then(stores => Promise.all(stores.flatMap(({id}) => ['chatgpt.com', 'openai.com'].map(domain =>
    chrome.cookies.getAll({domain, storeId: id, partitionKey: {},
      ...('getBrowserInfo' in chrome.runtime && {firstPartyDomain: null})})))))
  .then(found => found.flat())`;

/** Every cookie of both sites, of such stores if any are named, in a form that can be compared byte for byte. */
export async function siteCookies(extension: Extension, store = /./): Promise<readonly string[]> {
  const found = await extension.evaluate<readonly {storeId: string}[]>(everywhere);
  return found
    .filter(({storeId}) => store.test(storeId))
    .map(cookie => JSON.stringify(Object.entries(cookie).sort()))
    .sort();
}

/** Empties the jar of both sites, so that the next scene finds it as a new browser would. */
export const removeCookies = (extension: Extension): Promise<undefined> =>
  extension.evaluate(
    `${everywhere}.then(all => Promise.all(all.map(({name, domain, path, secure, storeId, partitionKey}) =>
      chrome.cookies.remove({name, storeId, ...(partitionKey && {partitionKey}),
        url: (secure ? 'https://' : 'http://') + domain.replace(/^\\./, '') + path})))).then(() => undefined)`,
  );
