import {fact, hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {namedMatch} from '../named';
import {type Confidence, defineRule, type Match} from '../rule';
import {incidentSigns} from './incident';
import {refusalSigns} from './token-refusals';
import {type Unauthorized, unauthorizedIn} from './unauthorized';

/** The word alone means no more than its number; that a session was there before makes it one that has ended. */
function sureness({refused, signedIn, brought, page}: Unauthorized): Confidence | undefined {
  const said = fact(refused, 'message') !== undefined;
  if (signedIn) return said || page ? 'likely' : undefined;
  return said && brought ? 'possible' : undefined;
}

const proofOf = ({refused, signedIn, page}: Unauthorized): readonly [Entry, ...Entry[]] => [
  refused,
  ...(signedIn ? [signedIn] : []),
  ...(page ? [page] : []),
];

function unexplained(found: Unauthorized): Match | undefined {
  const {refused, signedIn, brought, page} = found;
  const confidence = sureness(found);
  const said = fact(refused, 'message');
  if (!confidence) return undefined;
  return {
    confidence,
    facts: {host: hostOf(refused), status: statusOf(refused)},
    entries: proofOf(found),
    supports: [
      ...(said ? [{sign: 'auth-message' as const, facts: {message: said}}] : []),
      ...refusalSigns([refused]),
      ...(signedIn ? [{sign: 'signed-in-before' as const, facts: {time: signedIn.startedDateTime}}] : []),
      ...(brought ? [{sign: 'session-brought' as const}] : []),
      ...(page ? [{sign: 'signed-out-dialog' as const}] : []),
    ],
    unseen: said ? [] : [{sign: 'text-unknown'}],
  };
}

/**
 * ChatGPT has ended the session: by its age, or because the account was signed out. Nothing is broken, and signing in
 * again is all that is needed; what is left of the old session only gets in its way.
 *
 * Recognised by `app_session_terminated`, or by the sentence that goes with it. A bare 401 (`Unauthorized`) of the
 * person’s own data means it only where a session was there before, and is likely at most; while signed out it is
 * healthy, and where the session answer itself shows the reason another class has it.
 * @see https://next-auth.js.org/configuration/options#session
 * @see https://github.com/lanqian528/chat2api/issues/276
 */
export const sessionEnded = defineRule({
  id: 'session-ended',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries'],
  wants: ['earlier', 'cookies', 'probes'],
  remedies: ['clear-session', 'use-private-window', 'check-status-page', 'send-report'],

  evaluate({entries, earlier, cookies, probes}) {
    const {contradicts, unseen} = incidentSigns(probes);
    const unauthorized = unauthorizedIn(entries, earlier, cookies);
    const match = namedMatch(entries, 'session-ended') ?? (unauthorized && unexplained(unauthorized));
    return match && {...match, contradicts, unseen: [...(match.unseen ?? []), ...unseen]};
  },
});
