import {isFeatureHost} from './feature-hosts';
import {roleOf} from './hosts';
import {isNoisyAddress} from './noisy-address';
import {isRecord, record, text} from './raw';

/**
 * Most of a log is the backdrop of a login: scripts, pictures, telemetry, other sites, all answered well. What cannot
 * tell anything is passed over before it is cleaned, because cleaning is what takes the time.
 */

const asset =
  /^(?:text\/(?:css|javascript)|image\/|font\/|audio\/|video\/|application\/(?:x-)?(?:javascript|wasm|font))/;
const script = /javascript/;

interface Skimmed {
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
    host: host.toLowerCase(),
    path,
    url,
    mime: text(record(content).mimeType),
    isFine: isFine && !_error && !_failureText && !inner && !innerText,
    goal: text(redirectURL),
  };
}

/**
 * Asked about the entries of a file in their order: whether one can tell anything about a login.
 * Of the scripts, and of what else a page loads, the first after each page is kept: that it came is itself telling.
 */
export function skimmer(): (raw: unknown) => boolean {
  const goals = new Set<string>();
  let seen = {script: false, other: false};
  const isFirst = (kind: keyof typeof seen) => {
    const before = seen[kind];
    seen = {...seen, [kind]: true};
    return !before;
  };
  return raw => {
    const entry = skimmed(raw);
    if (!entry) return true;
    const {host, path, url, mime, isFine, goal} = entry;
    if (isNoisyAddress(host, path)) return false;
    if (!isFine) return true;
    if (goal !== '') goals.add(goal);
    if (isFeatureHost(host)) return true;
    if (asset.test(mime)) return isFirst(script.test(mime) ? 'script' : 'other') || roleOf(host) === 'payment';
    if (roleOf(host) === 'foreign' && !host.endsWith('.chatgpt.com') && !host.endsWith('.openai.com'))
      return goals.has(url);
    if (mime.startsWith('text/html')) seen = {script: false, other: false};
    return true;
  };
}
