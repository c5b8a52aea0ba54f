import {
  answeredWell,
  fact,
  fromEdge,
  header,
  headersSeen,
  hostOf,
  isChallenge,
  isDocument,
  laterSuccess,
  pathOf,
  startOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {stageOf} from '../../evidence/stage';
import {defineRule} from '../rule';

/** What the app asks first; without these nobody is in. A lost message of a chat is no login. */
export const firstOfApp =
  /^\/backend-api\/(?:me$|accounts\/check|conversation\/init|sentinel\/(?:req|chat-requirements))/;

const isLoginStep = (entry: Entry) => {
  const stage = stageOf(entry);
  return (
    isDocument(entry) ||
    (stage !== undefined && stage !== 'app') ||
    pathOf(entry).startsWith('/api/accounts/') ||
    firstOfApp.test(pathOf(entry))
  );
};

/** 52x and 530 are the edge's own troubles with its origin and mean something else; `cf-error-type` marks those too. */
export const isServerError = (entry: Entry) =>
  isLoginHost(hostOf(entry)) &&
  statusOf(entry) >= 500 &&
  statusOf(entry) <= 504 &&
  isLoginStep(entry) &&
  (fromEdge(entry) || !headersSeen(entry)) &&
  !isChallenge(entry) &&
  fact(entry, 'edgeCode') === undefined &&
  header(entry.response, 'cf-error-type') === undefined;

/** The same login host answered another request well within a minute: not everything there is down. */
const wellNearby = (entries: readonly Entry[], failed: Entry) =>
  entries.find(
    entry =>
      hostOf(entry) === hostOf(failed) && answeredWell(entry) && Math.abs(startOf(entry) - startOf(failed)) < 60_000,
  );

/**
 * The service itself answered a step of the login with 500–504. Without the edge's marks the answer is that of a
 * proxy in between, and says nothing of the service.
 *
 * Recognised by 500–504 on a step of the login, with both marks of the edge; possible where no headers were seen.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 * @see https://github.com/0x676e67/ninja/issues/173
 */
export const serverError = defineRule({
  id: 'server-error',
  layer: 'service',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['wait-and-retry', 'check-status-page', 'start-again', 'send-report'],

  evaluate({entries}) {
    const failed = entries
      .filter(isServerError)
      .filter(entry => !laterSuccess(entries, entry))
      .toReversed();
    const last = failed.find(fromEdge) ?? failed[0];
    if (!last) return undefined;
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
      unseen: [{sign: 'incident-unknown'}, ...(ours.length > 0 ? [] : [{sign: 'headers-unknown' as const}])],
    };
  },
});
