import type * as Har from 'har-format';
import type {AddressKind} from './address-kind';
import type {Facts} from './facts';

export type Target = 'document' | 'frame' | 'xhr' | 'script' | 'websocket' | 'other';

/** HAR has no word for a request that never got an answer, so ours stand in `_` fields, as DevTools and Playwright do. */
export interface Entry extends Omit<Har.Entry, '_resourceType' | '_fromCache' | '_initiator'> {
  /** Unique within one log. A redirect chain shares the part before `/`. */
  readonly _id: string;
  readonly _resourceType: Target;
  /** The browser's own name of what went wrong: `net::ERR_NAME_NOT_RESOLVED`, `NS_ERROR_UNKNOWN_HOST`. */
  readonly _error?: string;
  /** `https://chatgpt.com`, `null` or the stand-in for a foreign origin; absent when nobody told. */
  readonly _initiatorOrigin?: string;
  readonly _facts?: Facts;
  readonly _fromCache?: boolean;
  readonly _address?: AddressKind;
  readonly _tab?: number;
  readonly _store?: string;
  readonly _private?: boolean;
  /** The log only knows of this request from the page's own performance entries: headers were not seen. */
  readonly _seenBy?: 'page';
}

/** A cookie without its value. Dates are ISO. */
export interface CookieRecord {
  readonly name: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  /** Characters of the value. */
  readonly length: number;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly expires?: string;
  readonly storeId: string;
  /** The site under which a partitioned (CHIPS) cookie is kept. */
  readonly partition?: string;
}

export interface CookieChange {
  readonly at: string;
  readonly name: string;
  readonly domain: string;
  readonly storeId: string;
  readonly removed: boolean;
  /** As `cookies.onChanged` says: explicit, overwrite, expired, evicted, expired_overwrite. */
  readonly cause: string;
}

/** A request as the page's own performance entries tell of it. */
export interface PageRequest {
  readonly at: string;
  readonly url: string;
  readonly status: number;
  /** Bytes of the decoded body. */
  readonly size: number;
  readonly facts?: Facts;
}

/** No reading of a page tells of more. */
export const mostRequests = 40;

/** What the witness saw on a login page. A page may lie: rules believe it only beside what the browser saw. */
export interface Sighting {
  readonly at: string;
  readonly tab?: number;
  readonly store?: string;
  readonly private?: boolean;
  /** Cleaned address of the page. */
  readonly url: string;
  readonly status?: number;
  readonly facts: Facts;
  /** Steps of the login that the page itself took, and the answer to our own question about the session. */
  readonly requests?: readonly PageRequest[];
  /** Cleaned addresses of scripts and styles that did not load. */
  readonly failedResources?: readonly string[];
  /** Content-security-policy directive and cleaned address of what it stopped. */
  readonly policyViolations?: ReadonlyArray<{readonly directive: string; readonly blocked: string}>;
}

export interface Environment {
  readonly extensionVersion?: string;
  readonly browser?: string;
  readonly system?: string;
  /** `15`, `14.5`: where the browser tells it. */
  readonly systemVersion?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly permissionGranted?: boolean;
  /** Names of the permissions that were given beside the sites. */
  readonly permissions?: readonly string[];
  /** What the browser says of itself. Only `false` is sure: it has no connection at all. */
  readonly online?: boolean;
  /** Whether the extension is told of private windows. */
  readonly privateWindows?: boolean;
  /** The tab that the person looks at. */
  readonly frontTab?: number;
  readonly watchingSince?: string;
  /** When somebody looked; absent for a file, whose end is final. */
  readonly lookedAt?: string;
}

/** What a check on click can ask. */
export const probeNames = [
  'status',
  'trace',
  'clock',
  'reach',
  'certificate',
  'portal',
  'cookies',
  'websocket',
  'upload',
  'voice',
] as const;
export type ProbeName = (typeof probeNames)[number];

/** One answer of a check that the person asked for. */
export interface Probe {
  readonly at: string;
  readonly probe: ProbeName;
  /** A known host, or the stand-in for any other. */
  readonly host?: string;
  /** Whether it went as it does where nothing is in the way. */
  readonly fine: boolean;
  readonly status?: number;
  /** The browser's own name of what went wrong. */
  readonly error?: string;
  readonly facts: Facts;
}

/** All that is known about a login. Missing is not empty: `cookies: []` was looked at, absent `cookies` was not. */
export interface Evidence {
  readonly entries?: readonly Entry[];
  /** What the same log holds from before the attempt that is judged. */
  readonly earlier?: readonly Entry[];
  readonly cookies?: readonly CookieRecord[];
  readonly cookieChanges?: readonly CookieChange[];
  readonly sightings?: readonly Sighting[];
  /** Absent until somebody asked for the check. */
  readonly probes?: readonly Probe[];
  readonly environment?: Environment;
}
