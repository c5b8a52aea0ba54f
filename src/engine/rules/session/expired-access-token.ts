import {fact} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import {stands} from '../named';
import {defineRule, type Match} from '../rule';
import {incidentSigns} from './incident';
import {lastSessionAnswer} from './session-answer';
import {
  gotDataLater,
  isBare401,
  isPersonal,
  namedRefusal,
  outlivedToken,
  refusalSigns,
  refusalsOf,
} from './token-refusals';
import {freshSignInBefore, isUnparsed} from './unparsed-token';

/** A token that cannot be read is of another account when somebody has just signed in: that is a class of its own. */
function named(entries: readonly Entry[], probes: readonly Probe[] | undefined): Match | undefined {
  const isMeant = (entry: Entry) => !isUnparsed(entry) || !freshSignInBefore(entries, entry);
  const [last, ...others] = refusalsOf(entries, 'expired-access-token').filter(isMeant);
  if (!last) return undefined;
  const match = namedRefusal([last, ...others], probes);
  return [last, ...others].every(isUnparsed) ? {...match, confidence: 'likely'} : match;
}

/** Nobody names it, but the session handed out a token that was over, and the app's data was refused. */
function unnamed(entries: readonly Entry[], probes: readonly Probe[] | undefined): Match | undefined {
  const over = outlivedToken(entries);
  const isMeant = (entry: Entry) => isPersonal(entry) && isBare401(entry) && stands(entries, entry);
  const refused = over && entries.findLast(isMeant);
  if (!refused || gotDataLater(entries, refused)) return undefined;
  return {
    confidence: 'possible',
    facts: {status: 401, tokenExpired: over.ended},
    entries: [refused, over.answer],
    supports: [{sign: 'token-expired', facts: {time: over.ended}}, ...refusalSigns([refused])],
    ...incidentSigns(probes),
  };
}

/**
 * The app shows the service a token that is over, and it was not renewed as it usually is. So the session looks well,
 * but nothing of the person’s is handed out.
 *
 * Recognised by `token_expired` in a refusal of the app’s own data, in its body or in a header; likely where the service
 * only says that it cannot read the token, and possible where the session handed out a token that was over, beside a 401
 * without a reason. It is no finding when the app got its data afterwards: tokens are renewed every few days.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3.1
 * @see https://github.com/ChatGPTBox-dev/chatGPTBox/issues/239
 * @see https://github.com/acheong08/ChatGPT/issues/834
 */
export const expiredAccessToken = defineRule({
  id: 'expired-access-token',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries'],
  wants: ['probes'],
  remedies: ['clear-session', 'use-private-window', 'check-status-page', 'send-report'],

  evaluate({entries, probes}) {
    const answer = lastSessionAnswer(entries);
    // A refresh that is dead leaves an old token behind, and has a class of its own.
    if (answer && fact(answer, 'sessionError') !== undefined) return undefined;
    return named(entries, probes) ?? unnamed(entries, probes);
  },
});
