import {
  answeredWell,
  fact,
  fromEdge,
  header,
  headersSeen,
  hostOf,
  isChallenge,
  isDocument,
  letInLater,
  startOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {defineRule, type Sign} from '../rule';

/** One of the two marks may get lost in a proxy that records; a filter's copy of the page has neither. */
const hasMark = ({response}: Entry) =>
  header(response, 'cf-ray') !== undefined || header(response, 'server') === 'cloudflare';

const isRefusal = (entry: Entry) =>
  isLoginHost(hostOf(entry)) &&
  fact(entry, 'edgeCode') === 1020 &&
  statusOf(entry) === 403 &&
  !isChallenge(entry) &&
  (hasMark(entry) || !headersSeen(entry));

const letInBefore = (entries: readonly Entry[], refused: Entry) =>
  entries.findLast(
    entry =>
      isDocument(entry) &&
      hostOf(entry) === hostOf(refused) &&
      answeredWell(entry) &&
      startOf(entry) < startOf(refused),
  );

const supports = (entry: Entry): Sign[] => [
  {sign: 'edge-code', facts: {code: 1020}},
  ...(entry._seenBy === 'page' ? [{sign: 'page-shows-code', facts: {code: 1020}} as const] : []),
  ...(headersSeen(entry) ? [{sign: 'not-a-challenge'} as const] : []),
  ...(fromEdge(entry) ? [{sign: 'came-from-edge'} as const] : []),
];

/**
 * Cloudflare refused the request at its edge by a firewall rule, so the site's own servers never saw it. A challenge is
 * also a 403 of Cloudflare's, but it is marked as one; a filter in between may copy the words, but has no Ray ID.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1020/
 */
export const cloudflare1020 = defineRule({
  id: 'cloudflare-1020',
  layer: 'edge',
  kind: 'cause',
  purge: 'L3',
  needs: ['entries', 'earlier'],
  remedies: [
    'turn-off-vpn',
    'try-another-network',
    'ask-colleagues',
    'clear-edge-cookies',
    'wait-and-retry',
    'send-report',
  ],

  evaluate({entries, earlier}) {
    const refused = entries
      .filter(isRefusal)
      .filter(entry => !letInLater(entries, entry))
      .toReversed();
    const last = refused[0];
    if (!last) return undefined;
    const before = letInBefore([...earlier, ...entries], last);
    const rayId = header(last.response, 'cf-ray') ?? fact(last, 'rayId');
    return {
      confidence: fromEdge(last) ? 'certain' : 'likely',
      facts: {code: 1020, host: hostOf(last), ...(rayId && {rayId})},
      entries: refused,
      supports: supports(last),
      contradicts: before ? [{sign: 'let-in-before', facts: {time: before.startedDateTime}}] : [],
      unseen: [{sign: 'vpn-unknown'}, ...(headersSeen(last) ? [] : [{sign: 'headers-unknown'} as const])],
    };
  },
});
