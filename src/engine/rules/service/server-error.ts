import {answeredWell, fact, fromEdge, hostOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule} from '../rule';
import {incidentIn, reportedStatus} from './incident';
import {serverErrorsIn} from './server-errors';

/** The same login host answered another request well within a minute: not everything there is down. */
const wellNearby = (entries: readonly Entry[], failed: Entry) =>
  entries.find(
    entry =>
      hostOf(entry) === hostOf(failed) && answeredWell(entry) && Math.abs(startOf(entry) - startOf(failed)) < 60_000,
  );

/**
 * The service itself answered a step of the login with 500–504.
 *
 * Recognised by the status and both marks of the edge, on one host; possible where no headers were seen. Without the
 * marks the answer is that of a proxy in between and says nothing of the service; several hosts, or a reported incident
 * of the login, mean the whole service.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 * @see https://github.com/0x676e67/ninja/issues/173
 */
export const serverError = defineRule({
  id: 'server-error',
  layer: 'service',
  kind: 'cause',
  purge: 'no',
  needs: ['entries', 'earlier'],
  wants: ['probes'],
  remedies: ['wait-and-retry', 'check-status-page', 'start-again', 'send-report'],

  evaluate({entries, earlier, probes}) {
    const failed = serverErrorsIn(entries);
    const last = failed.find(fromEdge) ?? failed[0];
    const status = reportedStatus(entries, probes);
    // An incident of the whole service has a class of its own; a mere possibility of one does not take its place.
    const incident = incidentIn(entries, earlier, status);
    if (!last || (incident && incident.confidence !== 'possible')) return undefined;
    const ours = failed.filter(fromEdge);
    const well = wellNearby(entries, last);
    const requestId = fact(last, 'requestId');
    return {
      confidence: ours.length === 0 ? 'possible' : requestId || ours.length > 1 ? 'certain' : 'likely',
      facts: {host: hostOf(last), status: statusOf(last), times: failed.length, ...(requestId && {requestId})},
      entries: [last, ...failed.filter(entry => entry !== last)],
      supports: [
        {sign: 'service-status', facts: {host: hostOf(last), status: statusOf(last)}},
        ...(ours.length > 0 ? [{sign: 'came-from-edge' as const}] : []),
        ...(failed.length > 1 ? [{sign: 'answered-again' as const, facts: {count: failed.length}}] : []),
      ],
      contradicts: [
        ...(failed.length === 1 ? [{sign: 'answered-once' as const}] : []),
        ...(well ? [{sign: 'other-host-fine' as const, facts: {host: hostOf(well)}}] : []),
      ],
      unseen: [
        ...(status === undefined ? [{sign: 'incident-unknown' as const}] : []),
        ...(ours.length > 0 ? [] : [{sign: 'headers-unknown' as const}]),
      ],
    };
  },
});
