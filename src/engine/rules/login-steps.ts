import {hostOf, isDocument, pathOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {isLoginHost} from '../evidence/hosts';
import {stageOf} from '../evidence/stage';

/** What the app asks first; without these nobody is in. A lost message of a chat is no login. */
export const firstOfApp =
  /^\/backend-api\/(?:me$|accounts\/check|conversation\/init|sentinel\/(?:req|chat-requirements))/;

/** A page of a login host, or a request without which nobody gets in. */
export const isLoginStep = (entry: Entry): boolean => {
  const stage = stageOf(entry);
  return (
    isLoginHost(hostOf(entry)) &&
    (isDocument(entry) ||
      (stage !== undefined && stage !== 'app') ||
      pathOf(entry).startsWith('/api/accounts/') ||
      firstOfApp.test(pathOf(entry)))
  );
};
