import {nameOfSentence} from '../../engine/door/net-error-sentences';
import {readRedirect} from '../../engine/door/read-redirect';
import {sinkholeOf} from '../../engine/door/sinkholes';
import type {Entry} from '../../engine/evidence/evidence';
import {factsFrom, mergeFacts} from '../../engine/evidence/facts';
import {entriesFrom, type Phase, type WireEvent} from '../../engine/evidence/wire-event';
import {browser, type WebRequest} from '../browser';
import {canLookCloser} from '../closer-look';
import {type Details, toWireEvent} from '../live-event';
import {isOwnRequest} from '../own-page';
import {until} from '../wait';
import {certificateListener, type Shown} from './certificates';

/** What the browser tells of the requests that a check sends itself: names of failures, headers, redirects, the way. */

interface Told {
  readonly url: string;
  readonly events: WireEvent[];
}

/** Firefox tells through which proxy a request went. */
type Proxied = Details & {readonly proxyInfo?: {readonly type: string} | null};

export interface OwnRequests {
  /**
   * The last request for that address since then (milliseconds since 1970), once it has ended; undefined when none was
   * heard of: leave is missing, or the browser held it back, as Chromium does after several failures.
   */
  readonly entryOf: (url: string, since: number) => Promise<Entry | undefined>;
  /** `direct`, or the kind of proxy, where the browser tells. */
  readonly proxy: () => string | undefined;
  readonly certificates: () => readonly Shown[];
  readonly stop: () => void;
}

const isFirefox = () => 'getBrowserInfo' in browser.runtime;

/** A redirect that is not followed ends with its headers in Firefox. */
function goalOf({responseHeaders, statusCode = 0, url, redirectUrl}: Details): string | undefined {
  const location = responseHeaders?.find(({name}) => name.toLowerCase() === 'location')?.value ?? '';
  const isRedirect = statusCode >= 300 && statusCode < 400 && URL.canParse(location, url);
  return redirectUrl ?? (isRedirect ? new URL(location, url).href : undefined);
}

function eventOf(phase: Phase, details: Details): WireEvent {
  const goal = goalOf(details);
  const event = toWireEvent(phase, goal ? {...details, redirectUrl: goal} : details);
  const error = details.error && (nameOfSentence(details.error) ?? event.error);
  const facts = mergeFacts(
    factsFrom('address', {product: sinkholeOf(details.ip ?? '')}),
    event.facts,
    goal ? readRedirect(goal) : {},
  );
  return {...event, facts, ...(error && {error})};
}

/** Milliseconds by which two clocks of one browser may differ. */
const clockSteps = 5;

const ends: readonly Phase[] = ['redirect', 'completed', 'failed'];
const hasEnded = (told: Told | undefined) => told?.events.some(({phase}) => ends.includes(phase)) === true;

/** Chromium shows cookies that are set only to those who want to see more. */
const withCookies = ['responseHeaders', ...(canLookCloser ? ['extraHeaders'] : [])];

type Listener = Parameters<typeof browser.webRequest.onCompleted.addListener>[0];

/** Listens while a check runs, and only to what it sends itself. */
export function hearOwnRequests(urls: readonly string[]): OwnRequests {
  const requests = new Map<string, Told>();
  const ways = new Set<string>();
  const filter: WebRequest.RequestFilter = {urls: [...urls]};
  const hear = (phase: Phase) => (raw: unknown) => {
    const details = raw as Proxied;
    if (!isOwnRequest(details)) return;
    const told = requests.get(details.requestId) ?? {url: details.url, events: []};
    told.events.push(eventOf(phase, details));
    requests.set(details.requestId, told);
    if (isFirefox() && phase === 'completed') ways.add(details.proxyInfo?.type ?? 'direct');
  };
  const {onBeforeRequest, onHeadersReceived, onBeforeRedirect, onCompleted, onErrorOccurred} = browser.webRequest;
  const listeners = [
    [onBeforeRequest, hear('start'), []],
    [onHeadersReceived, hear('headers'), withCookies],
    [onBeforeRedirect, hear('redirect'), withCookies],
    [onCompleted, hear('completed'), withCookies],
    [onErrorOccurred, hear('failed'), []],
  ] as unknown as ReadonlyArray<readonly [typeof onCompleted, Listener, WebRequest.OnCompletedOptions[]]>;
  // Firefox minds a list that is not there.
  for (const [event, listener, extra] of listeners)
    event.addListener(listener, filter, ...(extra.length > 0 ? [extra] : []));
  const certificates = certificateListener(filter);

  const lastOf = (url: string, since: number) =>
    [...requests.values()].findLast(told => told.url === url && (told.events[0]?.at ?? 0) >= since - clockSteps);
  return {
    entryOf: async (url, since) => {
      // Its end is told a moment after the answer is there.
      await until(async () => hasEnded(lastOf(url, since)), 60, 5);
      return entriesFrom(lastOf(url, since)?.events ?? [])[0];
    },
    proxy: () => [...ways].find(way => way !== 'direct') ?? [...ways][0],
    certificates: certificates.shown,
    stop: () => {
      for (const [event, listener] of listeners) event.removeListener(listener);
      certificates.stop();
    },
  };
}
