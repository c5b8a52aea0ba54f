import {asksWho, provesSignedIn} from './attempt';
import {answeredWell, hostOf, isSessionQuestion, pathOf, statusOf} from './entries';
import type {Entry} from './evidence';
import {isLoginHost} from './hosts';
import {later} from './later';

/** What a sign-in proves of a failure before it: most are over then, but not what happens to somebody who has a session. */

const anySession = 'a session';
const anyApp = 'the app';
const samePath = (entry: Entry) => `the app at ${pathOf(entry)}`;

/** What an entry proves: that somebody has a session, and that the app answers them. */
export const proofsIn = (entry: Entry): readonly string[] => {
  if (!provesSignedIn(entry)) return [];
  return isSessionQuestion(entry) ? [anySession] : [anySession, anyApp, samePath(entry)];
};

/** 402 and 403 know who that is, and refuse. */
const knewWho = (entry: Entry) => answeredWell(entry) || statusOf(entry) === 402 || statusOf(entry) === 403;

/** Which proof ends the failure: who was known all along had a session too, so there only the app's own answer tells. */
export const proofAgainst = (failed: Entry): string => {
  const isOfApp = isLoginHost(hostOf(failed)) && /^\/(?:backend-api|checkout)\//.test(pathOf(failed));
  if (!isOfApp) return anySession;
  // The token was refused: that the session looks well beside it proves nothing.
  if (statusOf(failed) === 401) return anyApp;
  if (!knewWho(failed)) return anySession;
  return asksWho(failed) ? samePath(failed) : anyApp;
};

const laterProof = later(proofsIn);

/** The first proof after a failure that it is over. */
export const signedInLater = (entries: readonly Entry[], failed: Entry): Entry | undefined =>
  laterProof(entries, failed, proofAgainst(failed));
