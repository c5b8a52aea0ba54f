import {browser} from './browser';

/** Sent by a page or the background of ours. Chromium names the origin, Firefox the page. */
export const isOwnRequest = ({initiator, originUrl}: {initiator?: string; originUrl?: string | undefined}): boolean =>
  (initiator ?? originUrl ?? '').startsWith(browser.runtime.getURL('').slice(0, -1));
