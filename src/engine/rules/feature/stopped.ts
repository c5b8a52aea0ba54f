import {answeredWell, errorFamily, fact, fromEdge, isChallenge, isHtml, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import type {NetErrorFamily} from '../../evidence/net-errors';

/** How a request shows that something on the way stops it. */

/** The page moved on, the line went, or the page may not read the answer: nothing stood in the way. */
const passing: readonly (NetErrorFamily | undefined)[] = [undefined, 'aborted', 'offline', 'withheld'];

/** So it is when the device changes its network, or sleeps. */
const isOfDevice = (error = '') => /ERR_NETWORK_(?:CHANGED|IO_SUSPENDED)$/.test(error);

/** A sentence that nobody could read may mean any of these. */
const isNamed = (error = '') => /^(?:net::)?(?:ERR|NS|SEC|SSL|MOZILLA)_|^\(TLS/.test(error);

/** It got no answer, and not by the browser’s or the page’s own doing. */
export const isStopped = (entry: Entry): boolean =>
  !passing.includes(errorFamily(entry)) && !isOfDevice(entry._error) && isNamed(entry._error) && !answeredWell(entry);

/** The service’s own troubles are another matter. */
export const isOwnTrouble = (entry: Entry): boolean => fromEdge(entry) && statusOf(entry) >= 500;

/** A page of refusal in the place of what was asked for. */
export const isTurnedAway = (entry: Entry): boolean =>
  entry._error === undefined &&
  !isChallenge(entry) &&
  !isOwnTrouble(entry) &&
  ((statusOf(entry) >= 400 && isHtml(entry)) || fact(entry, 'product') !== undefined);
