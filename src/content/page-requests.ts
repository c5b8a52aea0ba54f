import {safeUrl} from '../engine/door/safe-url';
import type {PageRequest} from '../engine/evidence/evidence';
import {sessionPath} from '../engine/evidence/login-paths';
import {longestSignedOut} from '../engine/evidence/session-size';

const loginSteps = /^\/(?:api\/auth\/|api\/accounts\/|backend-api\/(?:me|accounts\/check))/;

const isoOf = (sinceNavigation: number) => new Date(performance.timeOrigin + sinceNavigation).toISOString();

/** The steps of the login among the page's own performance entries, the latest last. */
export function pageRequests(): readonly PageRequest[] {
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return resources
    .filter(({name}) => name.startsWith(location.origin) && loginSteps.test(new URL(name).pathname))
    .slice(-20)
    .map(({name, startTime, responseStatus, decodedBodySize}) => ({
      at: isoOf(startTime),
      url: safeUrl(name),
      status: responseStatus,
      size: decodedBodySize,
    }));
}

/** Signed in and at work: there is nothing more to see on this page. */
export const isHealthySession = (requests: readonly PageRequest[]): boolean =>
  requests.some(({url, status, size}) => url.endsWith(sessionPath) && status === 200 && size > longestSignedOut) &&
  requests.some(({url, status}) => /\/backend-api\/(?:me|accounts\/check)/.test(url) && status === 200);

/** Status of the page itself; 0 where the browser does not tell. */
export const pageStatus = (): number =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.responseStatus ?? 0;
