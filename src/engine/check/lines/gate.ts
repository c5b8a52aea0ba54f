import {fact, isChallenge} from '../../evidence/entries';
import {type Asked, reachOf} from '../asked';
import {defineLine, type Says} from '../line';
import {answerTo} from '../seen';
import {tracesIn} from '../traces';

function refusal({url, entry}: Asked): Says {
  const {hostname: host} = new URL(url);
  const code = fact(entry, 'edgeCode');
  const {status} = entry.response;
  const remedy = status === 429 || code === 1015 ? 'wait-and-retry' : 'turn-off-vpn';
  if (isChallenge(entry))
    return {verdict: 'potential', reading: 'gate-challenge', facts: {host}, remedy: 'pass-the-challenge'};
  if (code !== undefined) return {verdict: 'problem', reading: 'gate-code', facts: {host, code}, remedy};
  return {verdict: 'problem', reading: 'gate-refused', facts: {host, status}, remedy};
}

/** Whether the gate lets questions of the login through. */
export const gateLine = defineLine({
  id: 'gate',
  hop: 'gate',
  isReady: seen => answerTo(seen, 'session') !== undefined && answerTo(seen, 'login-server') !== undefined,
  judge: seen => {
    const answers = [answerTo(seen, 'session'), answerTo(seen, 'login-server')].filter(answer => answer !== undefined);
    if (answers.length === 0) return {verdict: 'not-run', reading: 'unasked'};
    const refused = answers.filter(answer => reachOf(answer) === 'refused');
    // Who is merely tested may get in; who is refused does not.
    const [worst] = [...refused.filter(({entry}) => !isChallenge(entry)), ...refused];
    if (worst) return refusal(worst);
    const failing = answers.find(answer => reachOf(answer) === 'failing');
    if (failing) {
      const {hostname: host} = new URL(failing.url);
      const status = failing.entry.response.status;
      return {verdict: 'problem', reading: 'gate-failing', facts: {host, status}, remedy: 'wait-and-retry'};
    }
    const reached = answers.every(answer => reachOf(answer) === 'answered');
    const [way] = tracesIn(seen);
    if (!reached) return {verdict: 'not-run', reading: 'gate-unreached'};
    return {verdict: 'fine', reading: way?.trace.colo ? 'gate-at' : 'gate-fine', facts: {colo: way?.trace.colo ?? ''}};
  },
});
