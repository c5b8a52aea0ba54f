import {isSessionCookie} from '../evidence/cookie-names';
import {isProtected} from '../kept/protected-names';
import {identityOf, type Removable} from './cookie-identity';
import {cookiesToRemove} from './cookies-to-remove';
import type {Scope} from './scope';

export interface UndoPlan<Cookie> {
  /** Set by the sites since the purge: they go first, or old and new pieces of a session would stand side by side. */
  readonly remove: readonly Cookie[];
  readonly restore: readonly Cookie[];
}

/**
 * How to get from the cookies of now back to those of before. What the purge did not touch stays as it is now.
 * @param before all cookies of both sites when the purge began
 * @param protectedNames what the purge was told to leave alone; the undo leaves it alone too
 */
export function undoPlan<Cookie extends Removable>(
  before: readonly Cookie[],
  now: readonly Cookie[],
  scopes: readonly Scope[],
  protectedNames: readonly string[] = [],
): UndoPlan<Cookie> {
  const old = new Set(before.map(identityOf));
  return {
    remove: now.filter(cookie => !old.has(identityOf(cookie)) && !isProtected(cookie.name, protectedNames)),
    restore: cookiesToRemove(before, scopes, protectedNames),
  };
}

/** A session that was not there before: somebody has signed in since, and an undo would end that login. */
export function signedInSince(before: readonly Removable[], now: readonly Removable[]): boolean {
  const old = new Set(before.map(cookie => `${identityOf(cookie)} ${cookie.value}`));
  return now.some(cookie => isSessionCookie(cookie.name) && !old.has(`${identityOf(cookie)} ${cookie.value}`));
}

interface Copied<Cookie> {
  /** Of the purges that it undoes. */
  readonly scopes: readonly Scope[];
  readonly before: readonly Cookie[];
}

/**
 * What a purge has to be able to bring back. After another purge, whose undo is still open, that is what there was
 * before the first of the two; a login in between begins anew.
 */
export function toCopy<Cookie extends Removable>(
  scope: Scope,
  now: readonly Cookie[],
  open: Copied<Cookie> | undefined,
): Copied<Cookie> {
  if (!open || signedInSince(open.before, now)) return {scopes: [scope], before: now};
  return {scopes: [...open.scopes, scope], before: open.before};
}
