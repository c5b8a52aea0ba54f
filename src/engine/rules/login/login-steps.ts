import {hostOf, pathOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost, isLoginServer} from '../../evidence/hosts';

/** The login server, which has pages of its own. */
export const isOfLoginServer = (entry: Entry): boolean => isLoginServer(hostOf(entry));

/** A step of the login itself: what a background call of the app is refused with means something else. */
export const isOfLogin = (entry: Entry): boolean =>
  isOfLoginServer(entry) ||
  hostOf(entry) === 'sentinel.openai.com' ||
  (isLoginHost(hostOf(entry)) && /^\/(?:api\/)?auth\//.test(pathOf(entry)));
