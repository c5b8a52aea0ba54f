import type {SignId} from '../../../texts/say';
import {fact} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import type {RemedyId} from '../../remedies';
import {defineRule, type Sign} from '../rule';
import {refusal, standing} from './refusal';

/** What each code means, as of 2026-11-22; 1015 and 1020 have rules of their own. */
const meanings: ReadonlyMap<number, SignId> = new Map([
  [1003, 'edge-code-bare-address'],
  [1005, 'edge-code-provider'],
  [1006, 'edge-code-banned-address'],
  [1007, 'edge-code-banned-address'],
  [1008, 'edge-code-banned-address'],
  [1009, 'edge-code-country'],
  [1010, 'edge-code-browser'],
  [1011, 'edge-code-other-page'],
  [1012, 'edge-code-malware'],
  [1013, 'edge-code-rewritten'],
  [1106, 'edge-code-banned-address'],
] as const);

/** Where another network is not what helps. */
const firstSteps: ReadonlyMap<number, RemedyId> = new Map([
  [1003, 'ask-it'],
  [1009, 'check-supported-countries'],
  [1010, 'pause-extensions'],
  [1013, 'ask-it'],
] as const);

const codeOf = (entry: Entry) => fact(entry, 'edgeCode') ?? 0;

function signsOf(entry: Entry): readonly Sign[] {
  const code = codeOf(entry);
  const meaning = meanings.get(code);
  return [
    ...(meaning ? [{sign: meaning, facts: {code}}] : []),
    ...(entry._seenBy === 'page' ? [{sign: 'page-shows-code', facts: {code}} as const] : []),
  ];
}

/**
 * Cloudflare refused the connection at its edge for what it is: its address, its provider or country, the way the browser
 * presents itself, or a name that something in between has rewritten.
 *
 * Recognised by one of the codes 1003, 1005 to 1013 and 1106 in the body, the page or a header of a 403 or 409 with a mark
 * of the edge; likely where no headers were seen. A 409 of the login server is data and has no such code.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/
 */
export const cloudflareAccessDenied = defineRule({
  id: 'cloudflare-access-denied',
  layer: 'edge',
  kind: 'cause',
  purge: 'L3',
  needs: ['entries', 'earlier'],
  remedies: [
    'turn-off-vpn',
    'try-another-network',
    'pause-extensions',
    'ask-colleagues',
    'ask-it',
    'check-supported-countries',
    'clear-edge-cookies',
    'send-report',
  ],

  evaluate({entries, earlier}) {
    const [last, ...others] = standing(entries, entry => meanings.has(codeOf(entry)), [403, 409]);
    if (!last) return undefined;
    const match = refusal([last, ...others], [...earlier, ...entries], signsOf(last));
    const beginWith = firstSteps.get(codeOf(last));
    return {...match, facts: {code: codeOf(last), ...match.facts}, ...(beginWith && {beginWith})};
  },
});
