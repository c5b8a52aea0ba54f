import {hostOf, isDocument} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule, type Sign} from '../rule';
import {stoppedIn, stoppedMatch} from './needed-requests';

/** Chromium has words for an administrator's rule alone; Firefox's covers what pages forbid themselves, but for pages. */
const isByAdministrator = ({_error = ''}: Entry) => _error.endsWith('_BY_ADMINISTRATOR');
const isMeant = (entry: Entry) => isByAdministrator(entry) || isDocument(entry);

const signsOf = (entry: Entry): readonly Sign[] => [
  {sign: 'policy-stopped', facts: {host: hostOf(entry), error: entry._error ?? ''}},
  ...(entry._error?.includes('_IN_INCOGNITO_') ? [{sign: 'policy-private'} as const] : []),
];

/**
 * Whoever manages this browser or this computer forbids an address that the login needs. The browser does not ask for it
 * at all.
 *
 * Recognised by the browser's own word for an administrator's rule, on a page or a step of the login that was not
 * answered later. Chromium's word means nothing else. Firefox uses its word for other policies too, so there only a page
 * counts, and not as certain.
 * @see https://chromeenterprise.google/policies/#URLBlocklist
 * @see https://mozilla.github.io/policy-templates/#websitefilter
 */
export const blockedByPolicy = defineRule({
  id: 'blocked-by-policy',
  layer: 'device',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['ask-it', 'ask-colleagues', 'send-report'],

  evaluate({entries}) {
    const [last, ...others] = stoppedIn(entries, 'policy').filter(isMeant);
    return last && stoppedMatch(entries, [last, ...others], isByAdministrator(last), signsOf(last));
  },
});
