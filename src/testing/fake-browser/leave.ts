import {detailHosts} from '../../engine/check/asks';
import type {BrowserState} from './state';

const isSite = (host: string) => /(?:^|\.)(?:chatgpt|openai|oaistatic|oaiusercontent)\.com$/.test(host);

/** Whether the extension may read what that host answers. */
export const mayRead = (state: BrowserState, host: string): boolean =>
  isSite(host) ? state.permitted : state.details && detailHosts.includes(host);

const hostIn = (origin: string) => (origin.split('/')[2] ?? '').replace(/^\*\./, '');

interface Wanted {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

const isGiven = (state: BrowserState) => (permission: string) =>
  permission === 'management' ? state.extensions !== undefined : state.clearing !== 'not-allowed';

/** `permissions.contains`. */
export const hasLeave = (state: BrowserState, {permissions = [], origins = []}: Wanted): boolean =>
  permissions.every(isGiven(state)) && origins.every(origin => mayRead(state, hostIn(origin)));
