import {
  fact,
  fromEdge,
  headersSeen,
  hostOf,
  isHtml,
  laterSuccess,
  mimeOf,
  pathOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {stageOf} from '../../evidence/stage';
import {classNamedBy, refusalsIn} from '../named';

/** The login server's word that it does not know this login. */

export const isNamedLost = (entry: Entry): boolean => classNamedBy(entry) === 'invalid-client-409';

/** Cloudflare answers 409 too (1001, 1018): that one is a page or plain text, ours is data of the login server. */
const isConflict = (entry: Entry) =>
  statusOf(entry) === 409 &&
  (stageOf(entry) !== undefined || pathOf(entry).startsWith('/api/accounts/')) &&
  (fromEdge(entry) || !headersSeen(entry)) &&
  !isHtml(entry) &&
  !mimeOf(entry).startsWith('text/plain') &&
  fact(entry, 'edgeCode') === undefined &&
  fact(entry, 'authCode') === undefined;

/** The steps at which it said so and that did not work later, the newest first. */
export function lostIn(entries: readonly Entry[]): readonly Entry[] {
  const named = new Set(refusalsIn(entries).filter(isNamedLost));
  return entries
    .filter(entry => hostOf(entry) === 'auth.openai.com' && (named.has(entry) || isConflict(entry)))
    .filter(entry => !laterSuccess(entries, entry))
    .toReversed();
}
