import {errorFamily, fact, fromEdge, hostOf, isChallenge, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import type {ServiceStatus} from '../../evidence/facts';
import {isLoginStep} from '../login-steps';
import {stands} from '../named';
import {defineRule, type Sign} from '../rule';
import {type Incident, incidentIn, reportedStatus} from './incident';

const failingHosts = (entries: readonly Entry[]) => [
  ...new Set(entries.filter(entry => statusOf(entry) >= 500 && fromEdge(entry)).map(hostOf)),
];

function saysFull(entries: readonly Entry[]): readonly Sign[] {
  const message = entries.map(entry => fact(entry, 'message')).find(said => said === 'at capacity right now');
  return message ? [{sign: 'auth-message', facts: {message}}] : [];
}

const reports: Readonly<Record<Exclude<ServiceStatus, 'operational'>, Sign>> = {
  'login-incident': {sign: 'incident-reported'},
  'other-incident': {sign: 'other-incident-reported'},
};

function supportsOf({entries: [last, ...others]}: Incident, status: ServiceStatus | undefined): readonly Sign[] {
  const hosts = failingHosts([last, ...others]);
  return [
    ...(status && status !== 'operational' ? [reports[status]] : []),
    ...saysFull([last, ...others]),
    ...(hosts.length > 1
      ? [{sign: 'hosts-failing', facts: {count: hosts.length, hosts: hosts.join(', ')}} as const]
      : []),
    ...(statusOf(last) > 0
      ? [{sign: 'service-status', facts: {host: hostOf(last), status: statusOf(last)}} as const]
      : []),
    ...(fromEdge(last) ? [{sign: 'came-from-edge'} as const] : []),
  ];
}

/** Something failed that an incident would explain, so the status page is worth a look. What the edge refused is no such thing. */
const isWorthAsking = (entry: Entry) =>
  isLoginStep(entry) &&
  !isChallenge(entry) &&
  (statusOf(entry) >= 500 || fact(entry, 'authCode') !== undefined || errorFamily(entry) === 'timeout');

/**
 * The service as a whole has trouble: the provider reports an incident of the login, several hosts of the login fail at
 * once, or it says that it is full.
 *
 * Recognised by what the status page says beside steps that failed on the service’s side; likely when two hosts of the
 * login answer 500 to 504 with the edge’s marks. A report alone is no finding, and a quiet status page excludes little:
 * incidents were announced up to two hours after they began.
 * @see https://status.openai.com/
 * @see https://github.com/openai/codex/issues/2834
 */
export const serviceIncident = defineRule({
  id: 'service-incident',
  layer: 'service',
  kind: 'cause',
  purge: 'no',
  needs: ['entries', 'earlier'],
  wants: ['probes'],
  remedies: ['wait-and-retry', 'check-status-page', 'start-again', 'send-report'],

  evaluate({entries, earlier, probes}) {
    const status = reportedStatus(entries, probes);
    const found = incidentIn(entries, earlier, status);
    if (!found) {
      const isAsked = status !== undefined || !entries.some(entry => isWorthAsking(entry) && stands(entries, entry));
      return isAsked ? undefined : {untold: ['probes']};
    }
    const [last] = found.entries;
    return {
      confidence: found.confidence,
      facts: {
        host: hostOf(last),
        times: found.entries.length,
        ...(statusOf(last) > 0 && {status: statusOf(last)}),
        ...(fact(last, 'requestId') && {requestId: fact(last, 'requestId') as string}),
      },
      entries: found.entries,
      supports: supportsOf(found, status),
      contradicts: status === 'operational' ? [{sign: 'status-page-quiet'}] : [],
      unseen: status === undefined ? [{sign: 'incident-unknown'}] : [],
    };
  },
});
