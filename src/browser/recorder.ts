import {foreignHost} from '../engine/evidence/hosts';
import {unnamedTls} from '../engine/evidence/live-net-error';
import type {Phase, WireEvent} from '../engine/evidence/wire-event';
import {browser, type WebRequest} from './browser';
import {canLookCloser, lookCloserAt} from './closer-look';
import {asksAcross, type Details, toWireEvent} from './live-event';
import {isOwnRequest} from './own-page';
import {sitePages, siteSockets} from './sites';

/** Requests that a page of another origin may send: of these an answer may come, and yet be withheld. */
const crossRequests = ['*://auth.openai.com/*', '*://auth0.openai.com/*', '*://sentinel.openai.com/*'];

/** Requests that a login is made of. Each address that is not named here costs its pages nothing. */
const loginRequests = [
  '*://chatgpt.com/api/auth/*',
  '*://chatgpt.com/auth/*',
  '*://chatgpt.com/backend-api/me*',
  '*://chatgpt.com/backend-api/accounts/*',
  '*://chatgpt.com/backend-api/sentinel/*',
  '*://chat.openai.com/api/auth/*',
  ...crossRequests,
];

/** What a check asks is no login. */
const ofOthers = (tell: (details: Details) => void) => (raw: unknown) => {
  const details = raw as Details;
  if (!isOwnRequest(details)) tell(details);
};

/**
 * Firefox ends a request whose answer CORS withheld as if it had gone well, and so it does one that no page wanted to
 * read: only the mode in which it was sent tells them apart.
 */
function watchModes(login: WebRequest.RequestFilter, told: (event: WireEvent) => void): void {
  const tell = (details: Details) => {
    if (asksAcross(details)) told(toWireEvent('sent', details));
  };
  browser.webRequest.onSendHeaders.addListener(ofOthers(tell), login, ['requestHeaders']);
}

/** What this small script cannot read for itself: it is kept nowhere, and handed on to be read at once. */
export type Unread = {readonly sentence: string} | {readonly redirect: string};

/** The sentence in which Firefox tells the trouble of a secure connection; the foreign address to which somebody leads. */
function unreadOf({error, redirectUrl}: WireEvent, details: Details): Unread | undefined {
  if (error === unnamedTls) return {sentence: details.error ?? ''};
  return redirectUrl?.includes(foreignHost) ? {redirect: details.redirectUrl ?? ''} : undefined;
}

/** Registers every listener at once, as a worker that is woken must; calls back with what each tells. */
export function watchRequests(told: (event: WireEvent, unread?: Unread) => void): void {
  const tell = (phase: Phase) =>
    ofOthers(details => {
      const event = toWireEvent(phase, details);
      if (phase === 'start') lookCloserAt(event.url);
      told(event, unreadOf(event, details));
    });
  const documents: WebRequest.RequestFilter = {urls: sitePages, types: ['main_frame']};
  const login: WebRequest.RequestFilter = {urls: loginRequests, types: ['xmlhttprequest', 'sub_frame']};
  const across: WebRequest.RequestFilter = {...login, urls: crossRequests};
  const failures: WebRequest.RequestFilter = {
    urls: [...sitePages, ...siteSockets],
    types: ['main_frame', 'sub_frame', 'xmlhttprequest', 'script', 'stylesheet', 'websocket', 'other'],
  };
  const {onBeforeRequest, onBeforeRedirect, onHeadersReceived, onCompleted, onErrorOccurred} = browser.webRequest;
  for (const filter of [documents, login]) {
    onBeforeRequest.addListener(tell('start') as () => undefined, filter);
    onBeforeRedirect.addListener(tell('redirect'), filter, ['responseHeaders']);
    onCompleted.addListener(tell('completed'), filter, ['responseHeaders']);
  }
  // Chromium calls whatever ends a lasting connection a failure: that the next one opens tells them apart.
  onCompleted.addListener(tell('completed'), {urls: siteSockets, types: ['websocket']});
  onHeadersReceived.addListener(tell('headers') as () => undefined, across, ['responseHeaders']);
  onErrorOccurred.addListener(tell('failed'), failures);
  if (!canLookCloser) watchModes(login, told);
}
