import {fact, statusOf} from '../../evidence/entries';
import type {ServiceStatus} from '../../evidence/facts';
import {reachOf} from '../asked';
import {defineLine, type Says} from '../line';
import {answerTo, type Seen} from '../seen';

const says: Readonly<Record<ServiceStatus, Says>> = {
  // Incidents were announced up to two hours after they began.
  operational: {verdict: 'fine', reading: 'status-quiet'},
  'login-incident': {verdict: 'problem', reading: 'status-login', remedy: 'wait-and-retry'},
  'other-incident': {verdict: 'potential', reading: 'status-other', remedy: 'check-status-page'},
};

/** What the provider's status page says, by either of its forms. */
export const serviceOf = (seen: Seen): ServiceStatus | undefined =>
  (['status', 'status-list'] as const)
    .map(question => {
      const answer = answerTo(seen, question);
      return answer && reachOf(answer) === 'answered' ? fact(answer.entry, 'service') : undefined;
    })
    .find(service => service !== undefined);

const isReached = (seen: Seen) =>
  (['status', 'status-list'] as const).some(question => {
    const answer = answerTo(seen, question);
    return answer !== undefined && reachOf(answer) === 'answered' && statusOf(answer.entry) === 200;
  });

/** Whether the provider has trouble itself: nothing here could repair that. */
export const statusLine = defineLine({
  id: 'status',
  hop: 'service',
  isReady: seen => serviceOf(seen) !== undefined || answerTo(seen, 'status-list') !== undefined,
  judge: seen => {
    const service = serviceOf(seen);
    if (service) return says[service];
    return {verdict: 'not-run', reading: isReached(seen) ? 'status-changed' : 'status-unreached'};
  },
});
