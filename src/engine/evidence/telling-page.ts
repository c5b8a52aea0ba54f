import type {PageRequest, Sighting} from './evidence';
import type {FactName, Facts} from './facts';
import {sessionPath} from './login-paths';
import {longestSignedOut} from './session-size';

/** See telling.ts; what a page showed is asked inside the page, so this part stands alone. */

const failures: readonly FactName[] = [
  'authCode',
  'edgeCode',
  'message',
  'page',
  'pageStatus',
  'sessionError',
  'product',
  'goal',
];

/** Whether something was read that only a failing login says. */
export const factsTell = (facts: Facts = {}): boolean =>
  failures.some(name => facts[name] !== undefined) || facts.session?.value === 'signed-out';

const requestTells = ({url, status, size, facts}: PageRequest): boolean =>
  status >= 400 || factsTell(facts) || (url.endsWith(sessionPath) && size <= longestSignedOut);

/** Whether what a page showed may change what is to be said. */
export const sightingTells = ({status = 0, facts, requests = [], failedResources}: Sighting): boolean =>
  status >= 400 || factsTell(facts) || (failedResources?.length ?? 0) > 0 || requests.some(requestTells);

/** What of it may change that, as one text: a page that shows the same again has said nothing new. */
export const tellingPart = ({status, facts, requests = [], failedResources}: Sighting): string =>
  JSON.stringify([status, facts, failedResources, requests.filter(requestTells)]);
