import {certificateKind} from '../evidence/certificate-errors';
import {statusOf} from '../evidence/entries';
import {isOwnProgram, isOwnResolver, products} from '../evidence/products';
import type {RemedyId} from '../remedies';
import {type Asked, productOf, type Reach, reachOf} from './asked';
import {type HostGroup, hostAsks} from './asks';
import type {HostRow} from './line';
import {answerOf, type Seen} from './seen';

/** What each host of a list came to. */

export function rowOf(asked: Asked): HostRow {
  const {entry, late = entry.time} = asked;
  const reach = reachOf(asked);
  const product = productOf(asked);
  const status = statusOf(entry);
  return {
    host: new URL(asked.url).hostname,
    reach,
    facts: {
      took: Math.round(entry.time),
      ...(status > 0 && {status}),
      ...(entry._error && {error: entry._error}),
      ...(product && {product: products[product]}),
      ...(reach === 'late' && {seconds: Math.round(late / 1000)}),
    },
  };
}

export const asksOf = (group: HostGroup) => hostAsks.filter(ask => ask.group === group);

export const askedOf = (seen: Seen, group: HostGroup): readonly Asked[] =>
  asksOf(group).flatMap(({url}) => {
    const asked = answerOf(seen, url);
    return asked ? [asked] : [];
  });

export const isAllAsked = (seen: Seen, group: HostGroup): boolean =>
  askedOf(seen, group).length === asksOf(group).length;

export const isBad = ({reach}: Pick<HostRow, 'reach'>): boolean => reach !== 'answered' && reach !== 'unseen';

/** What helps first, by what became of a host. */
const remedyOf: Readonly<Partial<Record<Reach, RemedyId>>> = {
  refused: 'turn-off-vpn',
  failing: 'wait-and-retry',
  product: 'ask-it',
  portal: 'sign-in-to-wifi',
  private: 'ask-it',
  stranger: 'ask-it',
  name: 'change-resolver',
  reset: 'try-another-network',
  late: 'try-another-network',
  certificate: 'ask-it',
  blocked: 'pause-extensions',
  policy: 'ask-it',
  proxy: 'check-proxy',
  offline: 'connect-to-network',
  lost: 'try-another-network',
};

/** Over a secure connection only what looks in can say so itself: that is no setting of this computer. */
const isProxysWord = (asked: Asked) => reachOf(asked) === 'proxy' && statusOf(asked.entry) >= 500;

/** To the browser it is not valid yet, or no more. */
export const isUntimely = ({entry}: Asked): boolean => certificateKind(entry._error ?? '') === 'date';

/** The person's own program or name service first, then who runs the network. */
export function remedyFor(asked: Asked): RemedyId | undefined {
  const product = productOf(asked);
  if (product && isOwnProgram(product)) return 'pause-web-scan';
  if (product && isOwnResolver(product)) return 'change-resolver';
  const reach = reachOf(asked);
  if (isProxysWord(asked)) return 'ask-it';
  return reach === 'refused' && statusOf(asked.entry) === 429 ? 'wait-and-retry' : remedyOf[reach];
}

/** A product that an organisation runs answered with its own page, or a rule of an administrator stopped it. */
export function isOnPurpose(asked: Asked): boolean {
  const product = productOf(asked);
  const isTheirs = product !== undefined && !isOwnProgram(product) && !isOwnResolver(product);
  return reachOf(asked) === 'policy' || (reachOf(asked) === 'product' && isTheirs);
}
