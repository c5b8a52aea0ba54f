import {fact, fromEdge, header, hostOf, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isOfLockout} from '../account/lockout';
import {namedFacts, namedIn, namedSigns} from '../named';
import {type Confidence, defineRule, type FindingFacts, type Sign} from '../rule';
import {isEdgeAnswer} from './refusal';
import {isTry, limitsIn, limitsTries, pauseOf} from './too-many-tries';

/** What next-auth writes when the login server sent it back without a reason; it does so to who tries too often. */
const unnamed = 'undefined';

const isUnnamed = (entry: Entry) => fact(entry, 'authCode') === unnamed;
const isOnlyShown = ({_facts, response}: Entry) =>
  (_facts?.authCode ?? _facts?.message)?.from === 'page' && response.status < 400;

/** A sentence may also be that of a proxy in between; a code is the login's own. */
const isNamed = (entry: Entry) => isTry(entry) && (fact(entry, 'authCode') !== undefined || isEdgeAnswer(entry));

const isSure = (entry: Entry): boolean =>
  limitsTries(entry) ? fromEdge(entry) : !isUnnamed(entry) && !isOnlyShown(entry);

const confidenceOf = (limits: readonly Entry[]): Confidence => (limits.some(isSure) ? 'certain' : 'likely');

const newestFirst = (one: Entry, other: Entry) => startOf(other) - startOf(one);

/** All that counts tries: by its status, by the edge's code, or by the name that the service gives it. */
function limitsOf(entries: readonly Entry[]): readonly Entry[] {
  const named = namedIn(entries, 'rate-limited').filter(isNamed);
  return [...new Set([...limitsIn(entries), ...named])].filter(entry => !isOfLockout(entries, entry)).sort(newestFirst);
}

/** `undefined` is no name. */
const named = (limits: readonly Entry[]): readonly Sign[] => {
  const [first, ...others] = limits.filter(entry => !isUnnamed(entry));
  return first ? namedSigns([first, ...others]).filter(({sign}) => sign !== 'auth-status') : [];
};

function supportsOf(limits: readonly Entry[], seconds: number | undefined): readonly Sign[] {
  const answered = limits.find(entry => statusOf(entry) === 429);
  return [
    ...(limits.some(entry => fact(entry, 'edgeCode') === 1015) ? [{sign: 'edge-code-tries'} as const] : []),
    ...(answered ? [{sign: 'service-status', facts: {host: hostOf(answered), status: 429}} as const] : []),
    ...named(limits),
    ...(limits.some(isUnnamed) ? [{sign: 'sent-back-unnamed'} as const] : []),
    ...(seconds ? [{sign: 'pause-asked', facts: {seconds}} as const] : []),
    ...(limits.some(fromEdge) ? [{sign: 'came-from-edge'} as const] : []),
    ...(limits.length > 1 ? [{sign: 'answered-again', facts: {count: limits.length}} as const] : []),
  ];
}

function factsOf(limits: readonly [Entry, ...Entry[]], seconds: number | undefined): FindingFacts {
  const {code, ...facts} = namedFacts(limits);
  const rayId = header(limits[0].response, 'cf-ray');
  return {
    ...facts,
    ...(code && code !== unnamed && {code}),
    ...(seconds && {seconds}),
    ...(rayId && {rayId}),
  };
}

/**
 * Too many tries in a short time, counted by the site’s edge or by the login server. Many people behind one address count
 * together, and every further try makes the pause longer.
 *
 * Recognised on a step of the login by 429 with a mark of the edge, by code 1015, or by the name that the login gives it
 * (`rate_limit_exceeded`); likely by `error=undefined`, with which a login comes back that was asked to take a break. A
 * proxy’s 429 has no marks, a full service says so, and after several wrong passwords or codes it is the account.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1015/
 * @see https://www.rfc-editor.org/rfc/rfc6585#section-4
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy
 */
export const rateLimited = defineRule({
  id: 'rate-limited',
  layer: 'edge',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['wait-and-retry', 'try-another-network', 'turn-off-vpn', 'ask-colleagues', 'ask-it', 'send-report'],

  evaluate({entries}) {
    const [last, ...others] = limitsOf(entries);
    if (!last) return undefined;
    const limits = [last, ...others] as const;
    const seconds = limits.map(pauseOf).find(pause => pause !== undefined);
    return {
      confidence: confidenceOf(limits),
      facts: factsOf(limits, seconds),
      entries: limits,
      supports: supportsOf(limits, seconds),
      contradicts: [],
      unseen: [{sign: 'vpn-unknown'}, ...(limits.every(isUnnamed) ? [{sign: 'domain-unknown'} as const] : [])],
    };
  },
});
