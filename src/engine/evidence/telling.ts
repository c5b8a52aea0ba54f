import {headerIn} from '../door/read-headers';
import {isLoginHost, roleOf} from './hosts';
import {isAborted} from './live-net-error';
import {callbackPath} from './login-paths';
import {isNoisyAddress} from './noisy-address';
import {factsTell} from './telling-page';
import type {WireEvent} from './wire-event';

/**
 * What may mean that a login fails, and so is worth a diagnosis. What a signed-in person's browser asks all day tells
 * nothing and costs no thought.
 */

/** A page that moves on cuts off what it no longer reads. */
const failed = ({error, status = 0}: WireEvent): boolean => status >= 400 || (error !== undefined && !isAborted(error));

/** The way back from the login server: now it shows whether there is a session. Or the login is sent back to its beginning. */
const isReturn = ({url}: WireEvent): boolean => url.includes(callbackPath) || url.includes('csrf=true');

/** The site's own edge marks all that it passes on; without its mark somebody else has answered. */
const isUnmarked = ({headers = []}: WireEvent): boolean => headerIn(headers, 'cf-ray') === undefined;

const leaves = (event: WireEvent): boolean =>
  event.redirectUrl !== undefined && roleOf(new URL(event.redirectUrl).hostname) === 'foreign' && isUnmarked(event);

const isForeign = (event: WireEvent): boolean =>
  event.phase === 'completed' &&
  event.headers !== undefined &&
  !event.fromCache &&
  isUnmarked(event) &&
  isLoginHost(new URL(event.url).hostname);

/** Pages of errors do not all say of what. */
const isErrorPage = ({phase, target, url}: WireEvent): boolean =>
  phase === 'completed' && target === 'document' && /\/error(?:\?|$)/.test(url);

/** A page where data was asked for. */
const isPageForData = ({phase, target, headers = []}: WireEvent): boolean =>
  phase === 'completed' && target === 'xhr' && (headerIn(headers, 'content-type') ?? '').startsWith('text/html');

/** Firefox says of an answer that CORS withheld only that it came: without leave for the page that asked. */
const comesWithoutLeave = ({phase, target, url, initiatorOrigin, headers = []}: WireEvent): boolean =>
  phase === 'completed' &&
  target === 'xhr' &&
  initiatorOrigin !== undefined &&
  !url.startsWith(`${initiatorOrigin}/`) &&
  !['*', initiatorOrigin].includes(headerIn(headers, 'access-control-allow-origin') ?? '');

const signs = [
  failed,
  comesWithoutLeave,
  isReturn,
  leaves,
  isForeign,
  isPageForData,
  isErrorPage,
  ({facts}: WireEvent) => factsTell(facts),
];

function isNoise({url}: WireEvent): boolean {
  const {hostname, pathname} = new URL(url);
  return isNoisyAddress(hostname, pathname);
}

/** Whether what the browser told of a request may change what is to be said. The address is taken apart last: that costs most. */
export const eventTells = (event: WireEvent): boolean =>
  event.phase !== 'start' && event.phase !== 'sent' && signs.some(sign => sign(event)) && !isNoise(event);

const answersOfSession = /^https:\/\/[^/]+\/(?:api\/auth\/session|backend-api\/(?:me|accounts\/check))/;

/** Whether it may be the end of a failure that is shown: a page of the login that came, or an answer that somebody is signed in. */
export const mayProveSignIn = ({phase, target, status = 0, url}: WireEvent): boolean =>
  phase === 'completed' &&
  status < 400 &&
  (target === 'document' || answersOfSession.test(url)) &&
  isLoginHost(new URL(url).hostname);
