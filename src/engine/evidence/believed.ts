import {answeredWell, fromEdge} from './entries';
import type {Entry, PageRequest, Sighting} from './evidence';
import type {FactName, Facts, PageSignature} from './facts';
import {isLoginServer} from './hosts';
import {isErrorPage} from './login-paths';

/** How far a page is believed: it may show anything, and the browser itself saw how it was answered. */

/** Only data says these, never a page. */
const ofData: readonly FactName[] = [
  'session',
  'sessionError',
  'sessionExpires',
  'tokenExpires',
  'tokenAlgorithm',
  'jsonKeys',
  'plan',
  'service',
  'issuer',
  'clockOffset',
  'cookies',
];

/** What a page that the site itself answered well may show all the same, and where it shows errors. */
const shown: readonly PageSignature[] = ['signed-out-dialog', 'scripts-off'];
const errors: readonly PageSignature[] = ['auth-error', 'auth-route-error'];
const ofErrors: readonly FactName[] = ['authCode', 'message', 'pageStatus', 'requestId', 'rayId'];

const only = (facts: Facts, isMeant: (name: FactName) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => isMeant(name as FactName)));

function ofHealthyPage({url, facts}: Sighting): Facts {
  const {hostname, pathname} = new URL(url);
  const mayShow = isLoginServer(hostname) || isErrorPage(hostname, pathname);
  const page = facts.page && [...shown, ...(mayShow ? errors : [])].includes(facts.page.value);
  return only(facts, name => (name === 'page' ? page === true : mayShow && ofErrors.includes(name)));
}

/** @param seen the page's own request, where the browser saw it */
export const believed = (sighting: Sighting, seen: Entry | undefined): Facts =>
  seen && answeredWell(seen) && fromEdge(seen)
    ? ofHealthyPage(sighting)
    : only(sighting.facts, name => !ofData.includes(name));

/** Of a request only what our own question was answered: the page's own entries hold no text. */
export const believedOfRequest = ({facts = {}}: PageRequest): Facts =>
  only(facts, name => facts[name]?.from === 'probe');
