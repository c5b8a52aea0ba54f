import {purposeOf} from '../../evidence/cookie-names';
import {addressOf, fact, header, hostOf, isDocument, pathOf, statusOf, usesStore} from '../../evidence/entries';
import type {CookieChange, CookieRecord, Entry} from '../../evidence/evidence';
import {siteOf} from '../../evidence/hosts';
import {isMarked, replacedBy} from '../../evidence/strangers';
import {classOfCode} from '../named-failures';

/** What shows that cookies are lost between the site and the browser. */

const appHosts = ['chatgpt.com', 'chat.openai.com'];
const csrfCookie = '__Host-next-auth.csrf-token';

/** The site itself answered with what a login begins with; to a browser without it, it hands out a cookie each time. */
export const handsOut = (entry: Entry): boolean =>
  appHosts.includes(hostOf(entry)) &&
  (pathOf(entry) === '/api/auth/csrf' || (isDocument(entry) && pathOf(entry) === '/')) &&
  statusOf(entry) === 200 &&
  !entry._fromCache &&
  isMarked(entry) &&
  replacedBy(entry) === undefined;

const asksForStart = (address: string) => URL.canParse(address) && new URL(address).searchParams.get('csrf') === 'true';

const classOf = (entry: Entry) => classOfCode(fact(entry, 'authCode') ?? '');

/** The login is sent back, since what its beginning had stored did not come along. */
export const isSentBack = (entry: Entry): boolean =>
  (appHosts.includes(hostOf(entry)) &&
    (asksForStart(addressOf(entry).href) || asksForStart(entry.response.redirectURL))) ||
  /^OAuthCallback/.test(fact(entry, 'authCode') ?? '') ||
  classOf(entry) === 'invalid-client-409';

const sends = (entry: Entry, name: string) => entry.request.cookies.some(cookie => cookie.name === name);
const setsAny = ({response}: Entry) => response.cookies.length > 0 || header(response, 'set-cookie') !== undefined;

/** A program that leaves cookies out shows none anywhere. */
const showsCookies = (entries: readonly Entry[]) =>
  entries.some(entry => entry.request.cookies.length > 0 || setsAny(entry));

/** Whether cookies were lost; undefined when what was seen does not tell. */
type Verdict = boolean | undefined;

/** In a file: asked without the login's cookie the answer brought none, and no later request carried it. */
export function lostInFile(entries: readonly Entry[], answers: readonly Entry[]): Verdict {
  if (!showsCookies(entries)) return undefined;
  const kept = entries.some(entry => sends(entry, csrfCookie));
  return !kept && answers.length > 0 && !answers.some(setsAny);
}

/** Scripts of a page cannot store these. */
const isSetByAnswer = ({name, httpOnly}: Pick<CookieRecord, 'name'> & {readonly httpOnly?: boolean}) =>
  httpOnly === true || ['transaction', 'session', 'edge'].includes(purposeOf(name));

/** In a browser: what scripts stored is there, and nothing that an answer sets, nor was it there since. */
export function lostInStore(
  answer: Entry,
  cookies: readonly CookieRecord[],
  changes: readonly CookieChange[] = [],
): Verdict {
  const own = cookies.filter(
    ({domain, storeId}) => siteOf(domain.replace(/^\./, '')) === 'chatgpt.com' && usesStore(answer, storeId),
  );
  const since = changes.filter(
    ({at, storeId}) => Date.parse(at) >= Date.parse(answer.startedDateTime) && usesStore(answer, storeId),
  );
  return own.length > 0 && !own.some(isSetByAnswer) && !since.some(isSetByAnswer);
}
