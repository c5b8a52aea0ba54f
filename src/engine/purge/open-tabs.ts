import type {OpenTab} from '../diagnosis/snapshot';
import {siteOf} from '../evidence/hosts';
import type {PurgeLevel} from '../rules/rule';

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

/** Tabs that a purge of this level touches: one of edge cookies (L3) signs nobody out, so only the front tab starts anew. */
export const touchedBy = (level: PurgeLevel, tabs: readonly OpenTab[]): readonly OpenTab[] =>
  tabs.filter(({fate}) => fate === 'reopen' || (level !== 'L3' && (fate === 'close' || level !== 'L1')));
