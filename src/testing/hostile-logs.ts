import type {Entry, Evidence, Sighting} from '../engine/evidence/evidence';
import {at, cookie, edge, entry, html, json, request, sessionAnswer, sighting} from './builders';

/** Evidence that no browser of a person makes, in any length: what is slow or breaks by it, shows. */

const site = 'https://chatgpt.com';
const auth = 'https://auth.openai.com';
const page = {...edge, ...html};
const data = {...edge, ...json};

const list = <Item>(length: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({length}, (_, index) => make(index));

type Parts = (index: number) => Partial<Entry>;

/** These again and again, a hundredth of a second apart; only time and name differ, and what is asked for. */
const rounds =
  (kinds: readonly Entry[], parts: Parts = () => ({})) =>
  (length: number): Evidence => ({
    entries: list(length, index => ({
      ...(kinds[index % kinds.length] as Entry),
      _id: String(index),
      startedDateTime: at(index / 100),
      ...parts(index),
    })),
    environment: {},
  });

const landing = entry({headers: page});
const refused = entry({status: 403, headers: page, facts: {edgeCode: 1020}});
const challenged = entry({status: 403, headers: {...page, 'cf-mitigated': 'challenge'}});
const signedIn = sessionAnswer({facts: {session: 'signed-in'}, size: 2400});
const signedOut = sessionAnswer({facts: {session: 'signed-out'}, size: 237});
const me = `${site}/backend-api/me`;
const gotData = request({url: me, headers: data});
const noToken = request({url: me, status: 401, headers: data, facts: {authCode: 'token_expired'}});
const named = (authCode: string, status: number) =>
  request({url: `${auth}/api/accounts/x`, method: 'POST', status, headers: data, facts: {authCode}});
const broken = (error: string, url = `${auth}/log-in`) => entry({url, error});
const sentOn = (from: string, to: string, parts = {}) =>
  entry({url: `${site}${from}`, redirect: `${site}${to}`, status: 307, headers: page, ...parts});

const across = {
  url: 'https://sentinel.openai.com/backend-api/sentinel/req',
  sent: {origin: auth, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors'},
};
const withheld = request({...across, method: 'POST', error: 'net::ERR_FAILED'});
const preflight = request({
  ...across,
  method: 'OPTIONS',
  status: 403,
  sent: {origin: auth, 'access-control-request-method': 'POST'},
});
const ofData = {target: 'xhr', sent: {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors'}} as const;

/** The five that real trouble comes nearest to. */
export const longLogs = {
  'every page refused by the edge': rounds([refused]),
  'every request refused with a code': rounds([noToken, named('some_future_code', 400), named('invalid_state', 409)]),
  'every connection broken': rounds([
    broken('net::ERR_NAME_NOT_RESOLVED'),
    broken('net::ERR_CONNECTION_RESET'),
    broken('net::ERR_CERT_AUTHORITY_INVALID', `${site}/`),
    broken('net::ERR_NAME_NOT_RESOLVED', 'https://cdn.oaistatic.com/app.js'),
  ]),
  'every page sent round in a circle': rounds([sentOn('/', '/auth/login'), sentOn('/auth/login', '/')]),
  'everything in order': rounds([landing, signedIn, gotData]),
} as const;

/** Others in which something stands beside very many like it. */
export const crowdedLogs = {
  challenges: rounds([challenged]),
  'data sent round in a circle': rounds([
    sentOn('/api/auth/session', '/api/auth/csrf', ofData),
    sentOn('/api/auth/csrf', '/api/auth/session', ofData),
  ]),
  'withheld answers and refused preflights': rounds([withheld, preflight]),
  'preflights alone': rounds([preflight]),
  'logins that fail and begin again': rounds([landing, named('invalid_state', 409)]),
  'logins that fail and succeed': rounds([landing, refused, signedIn]),
  'signed out again and again': rounds([signedOut]),
  'a tab for each page': rounds([refused], index => ({_tab: index})),
  'everything at one moment': rounds([refused], () => ({startedDateTime: at(0)})),
  'hours apart': rounds([refused], index => ({startedDateTime: at(index * 10_000)})),
  'too large, or not': rounds([entry({status: 431, headers: page}), entry({status: 400, headers: page})]),
  'servers in trouble': rounds([request({url: `${auth}/api/accounts/x`, status: 503, headers: data})]),
  'answers of somebody else': rounds([entry({headers: html}), request({url: me, headers: html})]),
} as const;

const readings = (length: number, parts: Partial<Sighting> = {}): readonly Sighting[] =>
  list(length, index => sighting({after: index / 100, tab: 1, ...parts}));

const dialog = {page: {value: 'signed-out-dialog', from: 'page'}} as const;
const asked = list(10, index => ({at: at(index), url: `${site}/api/auth/session`, status: 200, size: 100}));

/** Long lists of everything but requests. */
export const longLists: Readonly<Record<string, (length: number) => Evidence>> = {
  'readings of one page': length => ({entries: [entry({tab: 1, headers: page})], sightings: readings(length)}),
  'readings of many pages': length => ({
    ...rounds([landing], () => ({_tab: 1}))(length / 10),
    sightings: readings(length, {status: 200, facts: dialog}),
  }),
  'readings of a page that nobody saw': length => ({entries: [], sightings: readings(length, {status: 200})}),
  'readings that tell of requests': length => ({
    entries: [],
    sightings: readings(length / 10, {status: 200, requests: asked}),
  }),
  'pieces of a session': length => ({
    entries: [landing, signedOut],
    cookies: list(length, index => cookie({name: `__Secure-next-auth.session-token.${index % 99}`})),
  }),
  'changes of cookies among challenges': length => ({
    ...rounds([challenged])(length / 20),
    cookieChanges: list(length, index => ({
      at: at(index / 100),
      name: 'cf_clearance',
      domain: '.chatgpt.com',
      storeId: '0',
      removed: false,
      cause: 'explicit',
    })),
  }),
  'answers of checks': length => ({
    entries: [landing, noToken],
    probes: list(length, index => ({at: at(index), probe: 'status', fine: true, facts: {}})),
  }),
};
