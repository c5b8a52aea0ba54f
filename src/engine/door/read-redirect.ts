import {addressKind} from '../evidence/address-kind';
import {type Facts, factsFrom} from '../evidence/facts';
import {roleOf, siteOf} from '../evidence/hosts';
import {isPortal, productOf} from './product-addresses';
import {addressIn} from './web-address';

/** Where an answer sends the browser, when that is no host of ours: whose page it is, and where it lies. */
export function readRedirect(location: string | undefined): Facts {
  const goal = location ? addressIn(location) : undefined;
  if (!goal || roleOf(goal.hostname) !== 'foreign' || siteOf(goal.hostname)) return {};
  const product = productOf(goal);
  const kind = addressKind(goal.hostname);
  return factsFrom('header', {
    product,
    page: !product && isPortal(goal) ? 'captive-portal' : undefined,
    goal: kind === 'private' || kind === 'loopback' ? kind : undefined,
  });
}
