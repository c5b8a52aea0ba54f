import {fact, isChallenge} from '../../evidence/entries';
import {type Asked, reachOf} from '../asked';
import {defineLine, type Says} from '../line';
import {answerTo} from '../seen';

function read({entry}: Asked): Says | undefined {
  const error = fact(entry, 'sessionError');
  if (error) return {verdict: 'problem', reading: 'session-dead', facts: {code: error}, remedy: 'clear-session'};
  const session = fact(entry, 'session');
  return session && {verdict: 'fine', reading: session === 'signed-in' ? 'session-in' : 'session-out'};
}

/** What ChatGPT itself says of the session. */
export const sessionLine = defineLine({
  id: 'session',
  hop: 'session',
  isReady: seen => answerTo(seen, 'session') !== undefined,
  judge: seen => {
    const answer = answerTo(seen, 'session');
    if (!answer) return {verdict: 'not-run', reading: 'unasked'};
    const said = reachOf(answer) === 'answered' ? read(answer) : undefined;
    if (said) return said;
    // The gate gives a browser's page a test that data cannot pass. Whom it refuses it does not test.
    const isTested = reachOf(answer) === 'refused' && isChallenge(answer.entry);
    return {verdict: 'not-run', reading: isTested ? 'session-gate' : 'session-unread'};
  },
});
