import {pathOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isOfLogin} from '../login/login-steps';

/** The login says it, or the app’s first question; the same name on an extra of the app is no failed login. */
export const isSaidInLogin = (entry: Entry): boolean =>
  isOfLogin(entry) || /^\/backend-api\/(?:me$|accounts\/check\/)/.test(pathOf(entry));
