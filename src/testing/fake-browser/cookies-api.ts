import type {Life} from './life';
import type {BrowserState, FakeCookie} from './state';

interface Place {
  readonly url: string;
  readonly name: string;
  readonly storeId?: string;
  readonly partitionKey?: FakeCookie['partitionKey'];
}

type Details = Place & Partial<FakeCookie>;
type Told = (event: 'cookies.onChanged', change: object) => void;

const bare = (domain: string) => domain.replace(/^\./, '');
const within = (domain: string, site: string) => bare(domain) === site || bare(domain).endsWith(`.${site}`);

const isAt =
  ({url, name, storeId = '0', partitionKey}: Place) =>
  (cookie: FakeCookie) => {
    const {hostname, pathname} = new URL(url);
    return (
      cookie.name === name &&
      bare(cookie.domain) === hostname &&
      cookie.path === pathname &&
      cookie.storeId === storeId &&
      cookie.partitionKey?.topLevelSite === partitionKey?.topLevelSite
    );
  };

const made = ({url, ...given}: Details): FakeCookie => {
  const {hostname, pathname} = new URL(url);
  return {
    storeId: '0',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    ...given,
    value: given.value ?? '',
    path: given.path ?? pathname,
    hostOnly: given.domain === undefined,
    domain: given.domain ?? hostname,
    session: given.expirationDate === undefined,
  };
};

/** `chrome.cookies`. Without the permission it shows none and changes none. */
export function cookiesApi(life: Life, state: BrowserState, tell: Told) {
  const mayTouch = ({url}: Place) => {
    if (!state.permitted) throw new Error(`No host permissions for cookies at url: "${url}".`);
  };
  const put = (cookie: FakeCookie | undefined, gone: (cookie: FakeCookie) => boolean) => {
    const old = state.jar.find(gone);
    state.jar = [...state.jar.filter(other => other !== old), ...(cookie ? [cookie] : [])];
    if (old) tell('cookies.onChanged', {cookie: old, removed: true, cause: cookie ? 'overwrite' : 'explicit'});
    if (cookie) tell('cookies.onChanged', {cookie, removed: false, cause: 'explicit'});
  };
  return {
    get: ({url}: Place) =>
      life.call(() => {
        if (state.blocked.includes(new URL(url).hostname))
          throw new Error(`No host permissions for cookies at url: "${url}".`);
        return null;
      }),
    getAllCookieStores: () => life.call(() => [{id: '0', tabIds: []}]),
    getAll: ({domain, storeId}: {readonly domain: string; readonly storeId: string}) =>
      life.call(() =>
        state.permitted
          ? state.jar
              .filter(cookie => cookie.storeId === storeId && within(cookie.domain, domain))
              .map(one => ({...one}))
          : [],
      ),
    remove: (place: Place) =>
      life.call(() => {
        mayTouch(place);
        put(undefined, isAt(place));
        return place;
      }),
    set: (details: Details) =>
      life.call(() => {
        mayTouch(details);
        const cookie = made(details);
        put(cookie, isAt({...details, url: details.url}));
        return cookie;
      }),
  };
}
