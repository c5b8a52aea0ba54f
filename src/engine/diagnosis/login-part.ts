import {type Attempt, provesSignedIn} from '../evidence/attempt';
import {isDocument, startOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {type Stage, stageOf} from '../evidence/stage';

/** Opening the site, or being asked who one is, is no login yet; these are taken by nobody but who wants to log in. */
const ofLogin: readonly Stage[] = ['authorize', 'identify', 'credential', 'mfa', 'workspace', 'callback'];
/** What the app asks at once when somebody has come in shows that it opened. */
const opening = 10_000;

/** A step that a person takes to log in. What the app asks by itself is none. */
export function isLoginStep(entry: Entry): boolean {
  const stage = stageOf(entry);
  if (stage === 'signin-start') return isDocument(entry) || entry.request.method === 'POST';
  return stage !== undefined && ofLogin.includes(stage);
}

/** The attempt until it led into the app: what is asked there afterwards, perhaps for hours, is no part of the login. */
export function untilSignedIn(attempt: Attempt): Attempt {
  const {entries, from} = attempt;
  const behind = entries.slice(entries.findLastIndex(isLoginStep) + 1);
  const proof = behind.find(provesSignedIn);
  if (!proof) return attempt;
  const own = entries.filter(entry => startOf(entry) <= startOf(proof) + opening);
  return {entries: own, from, to: own.reduce((to, entry) => Math.max(to, startOf(entry)), from)};
}
