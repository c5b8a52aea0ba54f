import {fromEdge, hostOf, isDocument, pathOf, statusOf} from '../../evidence/entries';
import type {Entry, Sighting} from '../../evidence/evidence';
import {namedMatch, stands} from '../named';
import {defineRule, type Match, type Sign} from '../rule';
import {isLoginRequest, loginRequests} from './login-requests';
import {isUnread, wantsPayment} from './payment-required';

const page = '/workspace/deactivated';

/** The app leads there by itself, with or without a request for the page. */
const showsPage = (entries: readonly Entry[], sightings: readonly Sighting[] = []) =>
  entries.some(entry => isDocument(entry) && hostOf(entry) === 'chatgpt.com' && pathOf(entry) === page) ||
  sightings.some(({url}) => url === `https://chatgpt.com${page}`);

/** Whatever the app asks for is refused so, and nothing else is: only here an extra of the app tells of the account. */
const isAppsOrLogins = (entry: Entry) => isLoginRequest(entry) || pathOf(entry).startsWith('/backend-api/');

/** Where the text was not seen: of what the app asks first, 402 is known to be answered for this alone. */
function unread(asked: readonly Entry[]): Match | undefined {
  const [last, ...others] = asked
    .filter(entry => wantsPayment(entry) && isUnread(entry) && stands(asked, entry))
    .toReversed();
  if (!last) return undefined;
  const facts = {host: hostOf(last), status: statusOf(last)};
  return {
    confidence: 'likely',
    facts,
    entries: [last, ...others],
    supports: [{sign: 'service-status', facts}, ...(fromEdge(last) ? [{sign: 'came-from-edge' as const}] : [])],
    contradicts: [],
    unseen: [{sign: 'text-unknown'}],
  };
}

/**
 * The workspace that the account opens was closed: its plan was cancelled, or a payment failed. The
 * account itself is well, and only an owner of the workspace can open it again.
 *
 * Recognised by 402 with `deactivated_workspace`, or by its sentence, on whatever the app asks; likely where only the 402
 * was seen, on what it asks first. The page for closed workspaces bears it out, and is no proof by itself.
 * @see https://help.openai.com/en/articles/8798618-what-happens-if-a-workspace-has-been-deactivated
 * @see https://github.com/openai/codex/issues/16292
 */
export const workspaceDeactivated = defineRule({
  id: 'workspace-deactivated',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['sightings'],
  remedies: ['ask-administrator', 'choose-right-account', 'check-billing', 'send-report'],

  evaluate({entries, sightings}) {
    const asked = loginRequests(entries);
    const match = namedMatch(entries, 'workspace-deactivated', isAppsOrLogins) ?? unread(asked);
    if (!match) return undefined;
    const shown: readonly Sign[] = showsPage(entries, sightings) ? [{sign: 'deactivated-page'}] : [];
    return {...match, supports: [...match.supports, ...shown]};
  },
});
