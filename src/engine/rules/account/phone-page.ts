import {answeredWell, hostOf, isDocument, pathOf, startOf} from '../../evidence/entries';
import type {Entry, Environment, Sighting} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {factsTell} from '../../evidence/telling-page';
import type {Match} from '../rule';

const host = 'auth.openai.com';
const paths = ['/add-phone', '/phone-verification'];
/** Whoever has a number at hand and reads the message has got on by then. */
const patience = 60_000;

const isStep = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && (isDocument(entry) || /^\/api\/(?:auth|accounts)\//.test(pathOf(entry)));

const isPhonePage = (entry: Entry) =>
  isDocument(entry) && hostOf(entry) === host && paths.includes(pathOf(entry)) && !factsTell(entry._facts);

const showsPhonePage = ({url, facts}: Sighting) => {
  const {hostname, pathname} = new URL(url);
  return hostname === host && paths.includes(pathname) && !factsTell(facts);
};

const inTime = (one: Sighting, other: Sighting) => Date.parse(one.at) - Date.parse(other.at);

interface Waiting {
  readonly path: string;
  readonly since: number;
  readonly sightings: readonly Sighting[];
}

/** The page may have come by a request of its own, or the page before it has turned into it. */
function waitingSince(last: Entry, sightings: readonly Sighting[]): Waiting | undefined {
  const shown = sightings.filter(({tab, at}) => tab === last._tab && Date.parse(at) >= startOf(last)).sort(inTime);
  const now = shown.at(-1);
  if (!now) return isPhonePage(last) ? {path: pathOf(last), since: startOf(last), sightings: []} : undefined;
  if (!showsPhonePage(now)) return undefined;
  const first = shown.find(showsPhonePage) ?? now;
  return {path: new URL(now.url).pathname, since: Date.parse(first.at), sightings: [now]};
}

const hasWaited = (since: number, {lookedAt}: Environment) =>
  lookedAt === undefined || Date.parse(lookedAt) - since >= patience;

/** The login has come to the page that asks for a phone number, and has gone no further. */
export function phonePage(
  entries: readonly Entry[],
  sightings: readonly Sighting[],
  environment: Environment,
): Match | undefined {
  const last = entries.findLast(isStep);
  const waiting = last && answeredWell(last) ? waitingSince(last, sightings) : undefined;
  if (!last || !waiting || !hasWaited(waiting.since, environment)) return undefined;
  return {
    confidence: 'likely',
    facts: {host, path: waiting.path},
    entries: [last],
    sightings: waiting.sightings,
    supports: [{sign: 'phone-page-last', facts: {path: waiting.path}}],
    contradicts: [],
    unseen: [],
  };
}
