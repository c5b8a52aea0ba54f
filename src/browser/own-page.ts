import {browser} from './browser';

interface Sent {
  readonly type: string;
  readonly initiator?: string;
  readonly originUrl?: string | undefined;
}

/**
 * Sent by a page or the background of ours. Chromium names the origin, Firefox the page. A tab that we lead to a page names
 * us as well, but what it shows is the person's.
 */
export const isOwnRequest = ({type, initiator, originUrl}: Sent): boolean =>
  type !== 'main_frame' && (initiator ?? originUrl ?? '').startsWith(browser.runtime.getURL('').slice(0, -1));
