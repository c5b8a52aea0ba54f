import type {Issuer} from '../evidence/facts';
import type {Asked} from './asked';
import type {Question} from './asks';
import {askOf} from './asks';

/** All that a check has found out so far. Addresses of the person are nowhere in it. */

/** A row of small requests to one host, one after the other. */
export interface Series {
  readonly wanted: number;
  /** Milliseconds that each took; null for one that got no answer. */
  readonly took: ReadonlyArray<number | null>;
  /** How often the address from which the edge saw it come, or the kind of connection, was another one. */
  readonly changes: number;
}

/** A lasting connection: opened, turned away by the host itself, by something else, without an answer, or `failed` where no more is told. */
export type SocketResult = 'open' | 'turned-away' | 'stranger' | 'cut' | 'failed' | 'silent';

/** What became of the cookies that the answer to the csrf question sets. */
export type Keeping = 'kept' | 'refused' | 'taken' | 'untold';

/** Who issued the certificate of a host; `builtIn`: the browser came with its root, where it tells. */
export interface Certificate {
  readonly host: string;
  readonly issuer: Issuer;
  readonly builtIn?: boolean;
}

/** Another extension that can read or change the two sites. Shown to the person, and kept nowhere. */
export interface OtherExtension {
  readonly name: string;
  readonly suspect?: 'agent' | 'cookies' | 'blocker' | 'vpn' | 'scripts';
}

export interface Device {
  readonly browser?: string;
  readonly timeZone?: string;
  readonly online?: boolean;
  /** The edge was told another user agent than the browser has. */
  readonly agentChanged?: boolean;
  /** The version in the user agent is not that of the client hints. */
  readonly hintsDiffer?: boolean;
  readonly cookiesOff?: boolean;
  /** The login page that was seen last was built without scripts. */
  readonly scriptsOff?: boolean;
  /** `closed`: nobody was allowed to look. */
  readonly extensions?: readonly OtherExtension[] | 'closed';
}

export interface Seen {
  /** ISO date of the click. */
  readonly at: string;
  readonly asked: readonly Asked[];
  readonly series?: Series;
  readonly socket?: SocketResult;
  readonly keeping?: Keeping;
  readonly device?: Device;
  /** Absent where the browser does not show certificates to extensions. */
  readonly certificates?: readonly Certificate[];
  /** The way that requests take, where the browser tells: `direct`, or the kind of proxy. */
  readonly proxy?: string;
}

const isOf =
  (question: Question) =>
  ({url}: Asked): boolean =>
    askOf(url)?.question === question;

export const answerTo = ({asked}: Seen, question: Question): Asked | undefined => asked.findLast(isOf(question));

export const answerOf = ({asked}: Seen, url: string): Asked | undefined => asked.findLast(one => one.url === url);
