import {fact} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule} from '../rule';
import {refusal, standing} from './refusal';

const isAddressPage = (entry: Entry) => fact(entry, 'page') === 'edge-address-block';

/**
 * “Unable to load site”: the site refuses the network address itself, and its page shows it beside the Ray ID. Exits of
 * VPNs and data centres, and offices that share one address, meet it; no cookie has a part in it.
 *
 * Recognised by a 403 with the structure of the site’s own block page, and a mark of the edge; likely where no headers
 * were seen.
 * @see https://github.com/lencx/ChatGPT/issues/1007
 * @see https://github.com/alireza0/x-ui/issues/1552
 */
export const edgeAddressBlock = defineRule({
  id: 'edge-address-block',
  layer: 'edge',
  kind: 'cause',
  purge: 'no',
  needs: ['entries', 'earlier'],
  remedies: ['turn-off-vpn', 'try-another-network', 'ask-colleagues', 'wait-and-retry', 'ask-it', 'send-report'],

  evaluate({entries, earlier}) {
    const [last, ...others] = standing(entries, isAddressPage);
    return last && refusal([last, ...others], [...earlier, ...entries], [{sign: 'address-page'}]);
  },
});
