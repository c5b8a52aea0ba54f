import {fact} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule} from '../rule';
import {refusal, standing} from './refusal';

const isBlockPage = (entry: Entry) => fact(entry, 'page') === 'cloudflare-block';

/**
 * “Sorry, you have been blocked”: the page with which Cloudflare's firewall answers today, where code 1020 belongs
 * to rules of the old kind. Known by the keys under which its sentences are translated, in whatever language they
 * come.
 *
 * Recognised by 403 with the block page’s translation keys, and a mark of the edge; likely where no headers were
 * seen.
 * @see https://developers.cloudflare.com/rules/custom-errors/reference/error-page-types/
 * @see https://github.com/openai/codex/issues/4284
 */
export const cloudflareWafBlock = defineRule({
  id: 'cloudflare-waf-block',
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
    const [last, ...others] = standing(entries, isBlockPage);
    return last && refusal([last, ...others], [...earlier, ...entries], [{sign: 'block-page'}]);
  },
});
