import type {OpenTab} from '../diagnosis/snapshot';
import {siteOf} from '../evidence/hosts';
import type {ScopeName} from './scope';

export interface TabPlace {
  readonly id: number;
  readonly url: string;
  /** The tab that the person looks at. */
  readonly front: boolean;
}

const isLoginPage = ({hostname, pathname}: URL) => /^auth\d?\./.test(hostname) || pathname.startsWith('/auth/');

/** What a purge would do with each open tab of the login: a login that runs on under it would end in a 409. */
export function fatesOf(places: readonly TabPlace[]): readonly OpenTab[] {
  return places.flatMap(({id, url, front}): OpenTab[] => {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (!address || !siteOf(address.hostname)) return [];
    const isLogin = isLoginPage(address);
    if (!isLogin && !/^chat(?:gpt\.com$|\.openai\.com$)/.test(address.hostname)) return [];
    return [{id, host: address.hostname, active: front, fate: front ? 'reopen' : isLogin ? 'close' : 'reload'}];
  });
}

/**
 * Tabs that a purge touches: one of edge cookies (L3) signs nobody out, so only the front tab starts anew; who picks
 * single cookies goes on by hand.
 */
export function touchedBy(name: ScopeName, tabs: readonly OpenTab[]): readonly OpenTab[] {
  if (name === 'picked') return [];
  return tabs.filter(({fate}) => fate === 'reopen' || (name !== 'L3' && (fate === 'close' || name !== 'L1')));
}
