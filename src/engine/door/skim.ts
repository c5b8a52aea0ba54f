import {isFeatureHost} from '../evidence/feature-hosts';
import {isLoginHost, roleOf} from '../evidence/hosts';
import {firstOfApp} from '../evidence/login-paths';
import {isNoisyAddress} from '../evidence/noisy-address';
import {isRecord, list, pairs, type Raw, record, text} from './raw';

/**
 * Most of a log is the backdrop of a login: scripts, pictures, telemetry, other sites, all answered well. What cannot
 * tell anything is passed over before it is cleaned, because cleaning is what takes the time.
 */

const asset =
  /^(?:text\/(?:css|javascript)|image\/|font\/|audio\/|video\/|application\/(?:x-)?(?:javascript|wasm|font))/;
const script = /javascript/;

interface Skimmed {
  readonly raw: Raw;
  readonly host: string;
  readonly path: string;
  readonly url: string;
  readonly mime: string;
  readonly isFine: boolean;
  readonly goal: string;
}

const places = /^(?:https?|wss?):\/\/([^/?#:@]+)(?::\d+)?([^?#]*)/i;

/** Undefined for what is no entry: whoever reads it says so. */
function skimmed(raw: unknown): Skimmed | undefined {
  const {request, response, _error, _failureText} = record(raw);
  const url = text(record(request).url);
  const [, host = '', path = ''] = places.exec(url) ?? [];
  if (host === '' || !isRecord(response)) return undefined;
  const {status, content, redirectURL, _error: inner, _failureText: innerText} = response;
  const isFine = typeof status === 'number' && status >= 200 && status < 400;
  return {
    raw: record(raw),
    host: host.toLowerCase(),
    path,
    url,
    mime: text(record(content).mimeType),
    isFine: isFine && !_error && !_failureText && !inner && !innerText,
    goal: text(redirectURL),
  };
}

const beganAt = (raw: unknown) => text(record(raw).startedDateTime);

/** Only then is the first in the file the first in time. */
const isInOrder = (raws: readonly unknown[]) =>
  raws.every((raw, index) => index === 0 || beganAt(raw) >= beganAt(raws[index - 1]));

const setsCookies = ({cookies, headers}: Raw) =>
  list(cookies).length > 0 || pairs(headers).some(({name}) => name.toLowerCase() === 'set-cookie');

const methodOf = ({raw}: Pick<Skimmed, 'raw'>) => record(raw.request).method;

/** Asked for again and again by an app that works: within a minute the next tells nothing that the first does not. */
const isAppData = ({raw, host, path, mime}: Skimmed) =>
  isLoginHost(host) &&
  path.startsWith('/backend-api/') &&
  !firstOfApp.test(path) &&
  mime.startsWith('application/json') &&
  methodOf({raw}) === 'GET' &&
  !setsCookies(record(raw.response));

const minuteOf = ({raw}: Skimmed) => beganAt(raw).slice(0, 16);

const isOther = (host: string) =>
  roleOf(host) === 'foreign' && !host.endsWith('.chatgpt.com') && !host.endsWith('.openai.com');

/** Where even what was answered well, whatever it is, tells that the host is reached. */
const isTelling = (host: string) => isFeatureHost(host) || roleOf(host) === 'payment';

/**
 * Asked about the entries of a file in their order: whether one can tell anything about a login.
 * Of a kind of backdrop the first after each page is kept, of data also after each failure: that it came is itself telling.
 */
export function skimmer(raws: readonly unknown[]): (raw: unknown) => boolean {
  const inOrder = isInOrder(raws);
  const goals = new Set<string>();
  const seen = new Set<string>();
  let failures = 0;
  let lostAssets = 0;
  const isFirst = (kind: string) => {
    const known = seen.has(kind);
    seen.add(kind);
    return !known;
  };
  /** Scripts of the login's own asset hosts that came tell that these are reached, and who answers for them. */
  const assetsOf = (host: string) => (roleOf(host) === 'assets' ? `${lostAssets} ${host}` : 'any');
  const isTold = (entry: Skimmed) => {
    const {host, url, mime} = entry;
    const isAsset = asset.test(mime);
    if (isTelling(host)) return !(isAsset && inOrder) || isFirst(`${failures} ${methodOf(entry)} ${host}`);
    if (isAsset) return isFirst(`${assetsOf(host)} ${script.test(mime) ? 'script' : 'other'}`);
    if (inOrder && isAppData(entry)) return isFirst(`${failures} ${minuteOf(entry)} ${host}${entry.path}`);
    if (isOther(host)) return goals.has(url);
    if (mime.startsWith('text/html')) seen.clear();
    return true;
  };
  return raw => {
    const entry = skimmed(raw);
    if (!entry) return true;
    if (isNoisyAddress(entry.host, entry.path)) return false;
    if (!entry.isFine) {
      failures += 1;
      if (roleOf(entry.host) === 'assets') lostAssets += 1;
      return true;
    }
    if (entry.goal !== '') goals.add(entry.goal);
    return isTold(entry);
  };
}
