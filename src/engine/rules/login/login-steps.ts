import {hostOf, pathOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';

const servers = ['auth.openai.com', 'auth0.openai.com', 'sentinel.openai.com'];

/** A step of the login itself: what a background call of the app is refused with means something else. */
export const isOfLogin = (entry: Entry): boolean =>
  servers.includes(hostOf(entry)) || (isLoginHost(hostOf(entry)) && /^\/(?:api\/)?auth\//.test(pathOf(entry)));

/** The login server, which has pages of its own. */
export const isOfLoginServer = (entry: Entry): boolean => hostOf(entry).startsWith('auth');
