import {fact} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {defineRule, type Sign} from '../rule';
import {refusal, standing} from './refusal';

const names1020 = (entry: Entry) => fact(entry, 'edgeCode') === 1020;

const codeOf = (entry: Entry): readonly Sign[] => [
  {sign: 'edge-code', facts: {code: 1020}},
  ...(entry._seenBy === 'page' ? [{sign: 'page-shows-code', facts: {code: 1020}} as const] : []),
];

/**
 * Cloudflare refused the request at its edge by a firewall rule, so the site’s own servers never saw it.
 *
 * Recognised by a 403 with code 1020 in body, page or header, and a mark of the edge; likely where no headers were seen.
 * A challenge is also a 403 of Cloudflare’s, but it is marked as one; a filter in between may copy the words, but has no
 * Ray ID.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1020/
 * @see https://github.com/acheong08/ChatGPT/issues/1087
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
    const [last, ...others] = standing(entries, names1020);
    if (!last) return undefined;
    const match = refusal([last, ...others], [...earlier, ...entries], codeOf(last));
    return {...match, facts: {code: 1020, ...match.facts}};
  },
});
