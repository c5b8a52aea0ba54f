import type {NameValue} from '../engine/door/raw';
import {readHeaders} from '../engine/door/read-headers';
import {readGoal, readUrl} from '../engine/door/read-url';
import {safeHeader} from '../engine/door/safe-header';
import {safeMethod} from '../engine/door/safe-method';
import {safeOrigin, safeUrl} from '../engine/door/safe-url';
import {safeStore} from '../engine/door/safe-value';
import {addressKind} from '../engine/evidence/address-kind';
import type {Target} from '../engine/evidence/evidence';
import {mergeFacts} from '../engine/evidence/facts';
import {liveNetError} from '../engine/evidence/live-net-error';
import type {Phase, WireEvent} from '../engine/evidence/wire-event';
import type {WebRequest} from './browser';

const targets: Readonly<Partial<Record<WebRequest.ResourceType, Target>>> = {
  main_frame: 'document',
  sub_frame: 'frame',
  xmlhttprequest: 'xhr',
  script: 'script',
  websocket: 'websocket',
};

interface Header {
  readonly name: string;
  readonly value?: string | undefined;
}

/** What the events of both browsers have in common, and what only one of them tells. */
export interface Details {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: WebRequest.ResourceType;
  readonly tabId: number;
  readonly timeStamp: number;
  readonly statusCode?: number;
  readonly requestHeaders?: readonly Header[] | undefined;
  readonly responseHeaders?: readonly Header[] | undefined;
  readonly redirectUrl?: string;
  readonly error?: string;
  readonly fromCache?: boolean;
  readonly ip?: string;
  /** Chromium */
  readonly initiator?: string;
  /** Firefox */
  readonly originUrl?: string | undefined;
  readonly cookieStoreId?: string;
  readonly incognito?: boolean;
}

function headerLines({name, value = ''}: Header, url: string): readonly NameValue[] {
  const known = name.toLowerCase();
  // Firefox joins what several lines set.
  if (known === 'set-cookie') return value.split('\n', 50).map(line => ({name, value: line}));
  // A redirect may name its goal by path alone; only the whole address can be cleaned.
  if (known === 'location' && URL.canParse(value, url)) return [{name, value: new URL(value, url).href}];
  return [{name, value}];
}

const headersOf = ({responseHeaders, url}: Details): readonly NameValue[] | undefined =>
  responseHeaders?.flatMap(header => headerLines(header, url));

/** How a page asked: whether it wanted to read the answer, and leave for what. */
const asking = /^(?:origin|sec-fetch-(?:mode|site)|access-control-request-(?:method|headers))$/i;

const sentOf = (details: Details): readonly NameValue[] | undefined =>
  details.requestHeaders?.filter(({name}) => asking.test(name)).map(({name, value = ''}) => safeHeader(name, value));

/** Of Firefox alone. */
export const asksAcross = ({url, originUrl}: Details) =>
  originUrl !== undefined && safeOrigin(originUrl) !== safeOrigin(url);

/** The door of the live recorder: everything that is kept of an event is made here, from what is known to be safe. */
export function toWireEvent(phase: Phase, details: Details): WireEvent {
  const headers = headersOf(details);
  const sent = sentOf(details);
  const initiator = details.initiator ?? details.originUrl;
  const address = addressKind(details.ip ?? '');
  const facts = mergeFacts(readGoal(details.redirectUrl), readUrl(details.url), headers && readHeaders(headers));
  return {
    request: details.requestId,
    phase,
    at: details.timeStamp,
    url: safeUrl(details.url),
    method: safeMethod(details.method),
    target: targets[details.type] ?? 'other',
    tab: details.tabId,
    ...(details.cookieStoreId && {store: safeStore(details.cookieStoreId)}),
    ...(details.incognito && {private: true}),
    ...(initiator && {initiatorOrigin: safeOrigin(initiator)}),
    ...(details.statusCode !== undefined && {status: details.statusCode}),
    ...(sent && {sent}),
    ...(headers && {headers: headers.map(({name, value}) => safeHeader(name, value))}),
    ...(details.redirectUrl && {redirectUrl: safeUrl(details.redirectUrl)}),
    ...(details.error && {error: liveNetError(details.error)}),
    ...(details.fromCache && {fromCache: true}),
    ...(address && {address}),
    ...(Object.keys(facts).length > 0 && {facts}),
  };
}
