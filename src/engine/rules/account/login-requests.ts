import {hostOf, isDocument, onceEachLog, pathOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost, isLoginServer} from '../../evidence/hosts';
import {firstOfApp} from '../../evidence/login-paths';

/** In the app people write, also of failures; a page that was refused is not written by them. */
const isOwnWord = (entry: Entry) => isDocument(entry) && statusOf(entry) >= 400;

/** A step of the login, or what the app asks first. */
export const isLoginRequest = (entry: Entry): boolean =>
  isLoginHost(hostOf(entry)) &&
  (isLoginServer(hostOf(entry)) ||
    /^\/(?:api\/)?auth\//.test(pathOf(entry)) ||
    firstOfApp.test(pathOf(entry)) ||
    isOwnWord(entry));

/**
 * The steps of the login, and what the app asks first. Where something else is refused to somebody who is signed in, an
 * extra is missing, and the login is well.
 */
export const loginRequests = onceEachLog((entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(isLoginRequest),
);
