import {fact, header, hostOf, isDocument, isHtml, statusOf} from '../../evidence/entries';
import type {Entry, Environment} from '../../evidence/evidence';
import {isLoginHost, roleOf} from '../../evidence/hosts';
import {missingScripts} from '../../evidence/login-scripts';
import type {ProductId} from '../../evidence/products';
import {genuineLater, isMarked, namedByHeaders, replacedBy, strangersIn} from '../../evidence/strangers';
import {isLoginStep} from '../login-steps';
import type {Sign} from '../rule';

/** Each answer that is not the site's own belongs to one class only: the most telling. */
export type StrangeKind = 'proxy' | 'product' | 'portal' | 'local' | 'unknown';

export const isGatewayStatus = (entry: Entry): boolean => [502, 503, 504].includes(statusOf(entry));

/** Squid is a filter where it refuses, and only a proxy where it reaches nobody itself. */
const isFilter = (product: ProductId | undefined, entry: Entry) =>
  product !== undefined && !(product === 'squid' && isGatewayStatus(entry));

/** A program that records as a proxy writes so what it could not reach. */
const isRecorder = ({response}: Entry) => ['mitmproxy', 'charles'].includes(header(response, 'server') ?? '');

/**
 * To a host that has no part in a login. Whose sign-in is asked for may be the employer's: then the site itself leads
 * there.
 */
const leadsAway = ({response}: Entry) =>
  URL.canParse(response.redirectURL) && roleOf(new URL(response.redirectURL).hostname) === 'foreign';

/** It keeps the login from going on; a picture or a healthy answer from wherever does not. */
const matters = (entry: Entry) =>
  isLoginStep(entry) &&
  (statusOf(entry) >= 400 ||
    leadsAway(entry) ||
    (isHtml(entry) && (isDocument(entry) || entry._resourceType === 'xhr')));

const isPrivate = ({_address}: Entry) => _address === 'private';
const leadsInside = (entry: Entry) => ['private', 'loopback'].includes(fact(entry, 'goal') ?? '');

/** Only a proxy asks so, whatever else the log tells: no site answers 407. */
const asksForLogin = (entry: Entry) =>
  isLoginHost(hostOf(entry)) && statusOf(entry) === 407 && header(entry.response, 'proxy-authenticate') !== undefined;

function kindOf(entry: Entry, throughProxy: boolean): StrangeKind | undefined {
  if (statusOf(entry) === 407) return 'proxy';
  if (isFilter(replacedBy(entry), entry)) return 'product';
  if (fact(entry, 'page') === 'captive-portal' || statusOf(entry) === 511) return 'portal';
  if (!matters(entry) || isRecorder(entry)) return undefined;
  if (isGatewayStatus(entry)) return 'proxy';
  if (namedByHeaders(entry)) return 'product';
  return (isPrivate(entry) && !throughProxy) || leadsInside(entry) ? 'local' : 'unknown';
}

interface Log {
  readonly entries: readonly Entry[];
  readonly earlier?: readonly Entry[];
  readonly environment?: Environment | undefined;
}

/** The answers of one kind of stranger after which the site itself has not answered, the newest first. */
export function strangeAnswers({entries, earlier = [], environment}: Log, kind: StrangeKind): readonly Entry[] {
  const known = new Set(strangersIn(entries, earlier, environment));
  const strange = entries.filter(entry => known.has(entry) || asksForLogin(entry));
  if (strange.length === 0) return [];
  // Where also genuine answers come from a private address, it is that of a proxy.
  const throughProxy = [...earlier, ...entries].some(entry => isPrivate(entry) && isMarked(entry));
  return strange.filter(entry => kindOf(entry, throughProxy) === kind && !genuineLater(entries, entry)).toReversed();
}

/**
 * Pages and redirects of products, also where nothing else of the log tells who answered; else what came for the
 * scripts of the login's pages.
 */
export const productAnswers = (log: Log): readonly Entry[] => {
  const named = new Set(strangeAnswers(log, 'product'));
  const isProducts = (entry: Entry) => isFilter(replacedBy(entry), entry);
  const answers = log.entries
    .filter(
      entry =>
        named.has(entry) || (isLoginHost(hostOf(entry)) && isProducts(entry) && !genuineLater(log.entries, entry)),
    )
    .toReversed();
  return answers.length > 0 ? answers : missingScripts(log.entries, isProducts);
};

/** Who really answered, as far as it says so itself. */
export function answererSigns(entry: Entry): readonly Sign[] {
  const server = header(entry.response, 'server') ?? header(entry.response, 'via');
  return [
    {sign: 'not-from-site', facts: {host: hostOf(entry)}},
    ...(server ? [{sign: 'really-answered' as const, facts: {server, status: statusOf(entry)}}] : []),
  ];
}
