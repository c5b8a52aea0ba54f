import {provesSignedIn} from '../../evidence/attempt';
import {answeredWell, fact, isCallback, isHtml, isSessionQuestion, startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLong} from '../session/session-answer';

/** next-auth leads to one of these when it refuses the way back. */
const refusals = /^\/(?:auth\/(?:error|login)|api\/auth\/(?:error|signin))/;

const goalOf = ({response}: Entry) =>
  URL.canParse(response.redirectURL) ? new URL(response.redirectURL).pathname : undefined;

/** The login came back, and the service sent the browser on into the app. */
const isPass = (entry: Entry) =>
  isCallback(entry) &&
  answeredWell(entry) &&
  statusOf(entry) >= 300 &&
  fact(entry, 'authCode') === undefined &&
  !refusals.test(goalOf(entry) ?? '/');

/** Where the text of an answer was not seen, its length tells. */
const gotIn = (entry: Entry) =>
  provesSignedIn(entry) ||
  (isSessionQuestion(entry) &&
    answeredWell(entry) &&
    !isHtml(entry) &&
    fact(entry, 'session') === undefined &&
    isLong(entry));

/** The logins that came back without an error since somebody was last signed in, the latest first. */
export const passesOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .slice(entries.findLastIndex(gotIn) + 1)
    .filter(isPass)
    .toReversed();

/** So often in so short a time nobody logs in by choice. */
export function isHurried(passes: readonly Entry[]): boolean {
  const [last, , third] = passes;
  return last !== undefined && third !== undefined && startOf(last) - startOf(third) < 3 * 60_000;
}
