import {fact, fromEdge, header, headersSeen, hostOf, isEdgesOwn, letInLater, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginStep} from '../login-steps';
import {defineRule, type Sign} from '../rule';
import {isEdgeAnswer} from './refusal';

/**
 * Codes about the servers behind the edge, as of 2026-11-22: names that lead nowhere, tunnels that are down, a program
 * of the site that broke.
 */
const originCodes: readonly number[] = [1000, 1001, 1016, 1018, 1023, 1033, 1101, 1102];

const namesOrigin = (entry: Entry) => originCodes.includes(fact(entry, 'edgeCode') ?? 0);
const hasOriginStatus = (entry: Entry) => (statusOf(entry) >= 520 && statusOf(entry) <= 527) || statusOf(entry) === 530;
const isMarkedOwn = (entry: Entry) => statusOf(entry) >= 500 && isEdgesOwn(entry);

const isOriginError = (entry: Entry) =>
  statusOf(entry) >= 400 &&
  isLoginStep(entry) &&
  isEdgeAnswer(entry) &&
  (namesOrigin(entry) || hasOriginStatus(entry) || isMarkedOwn(entry));

function signsOf(last: Entry, times: number): readonly Sign[] {
  const [host, status, code] = [hostOf(last), statusOf(last), fact(last, 'edgeCode')];
  return [
    {sign: 'service-status', facts: {host, status}},
    ...(hasOriginStatus(last) ? [{sign: 'origin-status', facts: {status}} as const] : []),
    ...(namesOrigin(last) && code ? [{sign: 'origin-code', facts: {code}} as const] : []),
    ...(isMarkedOwn(last) ? [{sign: 'origin-marked'} as const] : []),
    ...(fromEdge(last) ? [{sign: 'came-from-edge'} as const] : []),
    ...(times > 1 ? [{sign: 'answered-again', facts: {count: times}} as const] : []),
  ];
}

/**
 * The site’s edge is up, but gets no proper answer from the servers behind it: they are down, unreachable, or their names
 * lead nowhere. Nothing on the person’s side has a part in it.
 *
 * Recognised on a step of the login by status 520 to 527 or 530, by a 5xx that the edge marks as its own
 * (`cf-error-type`, or its own error page), or by the codes 1000, 1001, 1016, 1018, 1023, 1033, 1101 and 1102, with a
 * mark of the edge; likely where no headers were seen. A proxy in between answers without those marks.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/
 */
export const edgeOriginError = defineRule({
  id: 'edge-origin-error',
  layer: 'edge',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['wait-and-retry', 'check-status-page', 'start-again', 'send-report'],

  evaluate({entries}) {
    const failed = entries
      .filter(isOriginError)
      .filter(entry => !letInLater(entries, entry))
      .toReversed();
    const last = failed[0];
    if (!last) return undefined;
    const rayId = header(last.response, 'cf-ray') ?? fact(last, 'rayId');
    const code = fact(last, 'edgeCode');
    return {
      confidence: fromEdge(last) ? 'certain' : 'likely',
      facts: {
        host: hostOf(last),
        status: statusOf(last),
        times: failed.length,
        ...(code && {code}),
        ...(rayId && {rayId}),
      },
      entries: failed,
      supports: signsOf(last, failed.length),
      contradicts: failed.length === 1 ? [{sign: 'answered-once'}] : [],
      unseen: [{sign: 'incident-unknown'}, ...(headersSeen(last) ? [] : [{sign: 'headers-unknown'} as const])],
    };
  },
});
