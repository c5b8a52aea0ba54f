import {isLoginHost, roleOf} from './hosts';
import {isAborted} from './live-net-error';
import {isNoisyAddress} from './noisy-address';
import {headerIn} from './read-headers';
import {factsTell} from './telling-page';
import type {WireEvent} from './wire-event';

/**
 * What may mean that a login fails, and so is worth a diagnosis. What a signed-in person's browser asks all day tells
 * nothing and costs no thought.
 */

/** A page that moves on cuts off what it no longer reads. */
const failed = ({error, status = 0}: WireEvent): boolean => status >= 400 || (error !== undefined && !isAborted(error));

/** The way back from the login server: now it shows whether there is a session. */
const isReturn = (path: string): boolean => path.startsWith('/api/auth/callback/');

const leaves = ({redirectUrl}: WireEvent): boolean =>
  redirectUrl !== undefined && roleOf(new URL(redirectUrl).hostname) === 'foreign';

/** Firefox says of an answer that CORS withheld only that it came: without leave for the page that asked. */
const comesWithoutLeave = ({phase, target, url, initiatorOrigin, headers = []}: WireEvent): boolean =>
  phase === 'completed' &&
  target === 'xhr' &&
  initiatorOrigin !== undefined &&
  initiatorOrigin !== new URL(url).origin &&
  headerIn(headers, 'access-control-allow-origin') !== initiatorOrigin;

/** Whether what the browser told of a request may change what is to be said. */
export function eventTells(event: WireEvent): boolean {
  const {hostname, pathname} = new URL(event.url);
  return (
    event.phase !== 'start' &&
    event.phase !== 'sent' &&
    !isNoisyAddress(hostname, pathname) &&
    (failed(event) || comesWithoutLeave(event) || factsTell(event.facts) || isReturn(pathname) || leaves(event))
  );
}

/** Whether it may be the end of a failure that is shown: a page of the login that came, or an answer that somebody is signed in. */
export const mayProveSignIn = ({phase, target, status = 0, url}: WireEvent): boolean =>
  phase === 'completed' &&
  status < 400 &&
  isLoginHost(new URL(url).hostname) &&
  (target === 'document' ||
    /^\/(?:api\/auth\/session|backend-api\/(?:me|accounts\/check))/.test(new URL(url).pathname));
