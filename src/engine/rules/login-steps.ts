import {hostOf, isDocument, pathOf} from '../evidence/entries';
import type {Entry} from '../evidence/evidence';
import {isLoginHost, isLoginServer} from '../evidence/hosts';
import {firstOfApp} from '../evidence/login-paths';
import {stageOf} from '../evidence/stage';

const isAuthHost = (host: string) => isLoginServer(host) || host === 'sentinel.openai.com';

const isPageOrData = ({_resourceType}: Entry) => ['document', 'frame', 'xhr'].includes(_resourceType);

/** A page of a login host, or a request without which nobody gets in: what happens to these happens to the login. */
export function isLoginStep(entry: Entry): boolean {
  const [host, stage] = [hostOf(entry), stageOf(entry)];
  return (
    isLoginHost(host) &&
    (isDocument(entry) ||
      (stage !== undefined && stage !== 'app') ||
      (isAuthHost(host) && isPageOrData(entry)) ||
      firstOfApp.test(pathOf(entry)))
  );
}
