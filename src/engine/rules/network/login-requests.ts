import {hostOf, isDocument, pathOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {stageOf} from '../../evidence/stage';

/** What the app asks first; without these nobody is in. What it keeps open for messages is no login. */
const firstOfApp = /^\/backend-api\/(?:me$|accounts\/check|conversation\/init|sentinel\/(?:req|chat-requirements))/;

const authHosts = ['auth.openai.com', 'auth0.openai.com', 'sentinel.openai.com'];

const isPageOrData = ({_resourceType}: Entry) => ['document', 'frame', 'xhr'].includes(_resourceType);

/** A page, a step or a question of the login on one of its own hosts: what happens to these happens to the login. */
export function isLoginRequest(entry: Entry): boolean {
  const [host, stage] = [hostOf(entry), stageOf(entry)];
  return (
    isLoginHost(host) &&
    (isDocument(entry) ||
      (stage !== undefined && stage !== 'app') ||
      (authHosts.includes(host) && isPageOrData(entry)) ||
      firstOfApp.test(pathOf(entry)))
  );
}
