import {setAlarm} from './alarms';
import {browser, type WebRequest} from './browser';
import {sitePages} from './sites';

interface Failures {
  readonly addListener: (hear: () => void, filter: WebRequest.RequestFilter, extra: readonly string[]) => void;
  readonly removeListener: (hear: () => void) => void;
}

const failures = browser.webRequest.onErrorOccurred as unknown as Failures;
const hear = () => undefined;

/**
 * Of an answer that CORS withheld Chromium tells only that the request failed: no status, no headers, no preflight. It
 * tells the rest to every listener while one wants `extraHeaders`, and then requests of all sites cost an eighth more. So
 * one that hears nothing wants them while a login is under way.
 */
const want = () => failures.addListener(hear, {urls: sitePages}, ['extraHeaders']);

/** Whether there is more to be told. Firefox does not know the word, and throws when it is asked for. */
export const canLookCloser = 'OnErrorOccurredOptions' in browser.webRequest;

/** Pages and requests of a login that is under way, not what a page asks all day. */
const login = /^https:\/\/(?:auth0?\.openai\.com|chatgpt\.com\/auth)\//;
let looks = false;

/** For ten minutes from the first request of a login, also when the worker is stopped meanwhile. */
export function lookCloserAt(url: string): void {
  if (looks || !canLookCloser || !login.test(url)) return;
  looks = true;
  want();
  void setAlarm('login-over', {delayInMinutes: 10});
}

/** Ends also what a worker that was stopped had begun: the browser still knows that listener. */
export function lookAway(): void {
  if (!looks) want();
  failures.removeListener(hear);
  looks = false;
}
