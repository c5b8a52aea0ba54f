import {fromEdge, headersSeen, hostOf, isHtml, mimeOf, requestKey, statusOf} from './entries';
import type {Entry} from './evidence';
import {isLoginHost} from './hosts';
import {later} from './later';

/**
 * Hosts without which a login goes well and a part of the app does not, as of 2026-11-22.
 * @see https://help.openai.com/en/articles/9247338
 */

const isOf =
  (family: string) =>
  (host: string): boolean =>
    host === family || host.endsWith(`.${family}`);

export const isUploadHost = isOf('oaiusercontent.com');
export const isVoiceHost = isOf('livekit.cloud');

/** Where even what was answered well tells something: that the host is reached. */
export const isFeatureHost = (host: string): boolean => isUploadHost(host) || isVoiceHost(host);

/** A lasting connection. Who records as a proxy writes down the request by which it was asked for. */
export const isSocket = (entry: Entry): boolean =>
  entry._resourceType === 'websocket' ||
  entry.request.url.startsWith('wss:') ||
  entry.request.headers.some(({name}) => name === 'upgrade');

/** It was opened; that it was closed later says nothing. */
export const isOpenSocket = (entry: Entry): boolean => isSocket(entry) && statusOf(entry) === 101;

/** The store of the files answers in XML, also that there is no such file. */
const isWordOfStore = (entry: Entry) => isUploadHost(hostOf(entry)) && /^(?:application|text)\/xml/.test(mimeOf(entry));

/** A filter answers with a page of its own. */
const isOfOthers = (entry: Entry) => isHtml(entry) && headersSeen(entry) && !fromEdge(entry);

/** The host itself answered. */
export const isReached = (entry: Entry): boolean =>
  isOpenSocket(entry) ||
  (!isSocket(entry) &&
    entry._error === undefined &&
    !isOfOthers(entry) &&
    ((statusOf(entry) >= 200 && statusOf(entry) < 400) || isWordOfStore(entry)));

const brings = (entry: Entry) => !['GET', 'HEAD', 'OPTIONS'].includes(entry.request.method);

/**
 * By what it is known to be the same once more. A feature is asked for under ever new addresses, so its host tells,
 * whether a lasting connection was meant, and the direction: who may fetch files may not always send some. On the hosts
 * of the login only the very request does.
 */
const wayOf = (entry: Entry): string => {
  const host = hostOf(entry);
  if (isSocket(entry)) return `socket ${host}`;
  if (isLoginHost(host)) return requestKey(entry);
  return `${brings(entry) ? 'to' : 'from'} ${host}`;
};

const laterReached = later(entry => (isReached(entry) ? [wayOf(entry)] : []));

/** The same host is reached again in the same way. */
export const worksAgain = (entries: readonly Entry[], failed: Entry): Entry | undefined =>
  laterReached(entries, failed, wayOf(failed));
