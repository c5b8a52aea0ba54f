import {readText} from '../engine/door/read-text';
import {safeUrl} from '../engine/door/safe-url';
import type {PageRequest} from '../engine/evidence/evidence';
import {sessionPath} from '../engine/evidence/login-paths';

/**
 * Asks the site whether somebody is signed in, as its own page does; the answer may renew the session cookie. Of the
 * answer only key names, the error's name and dates remain.
 * @returns nothing on another site, or when there is no answer within five seconds
 */
export async function askSession(): Promise<PageRequest | undefined> {
  if (location.hostname !== 'chatgpt.com') return undefined;
  const at = new Date().toISOString();
  try {
    const answer = await fetch(sessionPath, {
      credentials: 'include',
      cache: 'no-store',
      signal: AbortSignal.timeout(5000),
    });
    const text = await answer.text();
    const url = new URL(sessionPath, location.href).href;
    return {at, url: safeUrl(url), status: answer.status, size: text.length, facts: readText(text, url, 'probe')};
  } catch {
    return undefined;
  }
}
