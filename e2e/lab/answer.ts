import type {IncomingHttpHeaders} from 'node:http';
import type {Signer} from './certificates';
import type {World} from './world';

/** One request, as the played sites see it. */
export interface Visit {
  readonly method: string;
  /** Without encryption. */
  readonly plain: boolean;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: string;
  /** The Ray ID that the answer will carry in `cf-ray`, for pages that show it. */
  readonly ray: string;
  /** How many requests came before it, since the way last changed. */
  readonly turn: number;
  readonly world: World;
}

/** What a site answers: a page, JSON or plain text, 200 unless told otherwise. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` lines. */
  readonly cookies?: readonly string[];
  readonly page?: string | ((visit: Visit) => string);
  readonly json?: unknown;
  readonly text?: string;
  /** Streamed: one that never ends, or 100 MB. */
  readonly body?: 'endless' | 'huge';
  /** False for an answer that never came from the genuine edge. */
  readonly edge?: false;
  /** No answer at all: the connection is reset, closed without a word, or kept waiting. */
  readonly broken?: 'reset' | 'empty' | 'hang';
  /** Under `TLS host`: whose certificate the connection shows. Without one the hello may be `broken` as well. */
  readonly certificate?: Signer;
}

export type Reply = Answer | ((visit: Visit) => Answer);

/**
 * `METHOD host/path` → reply; a path may end in `/*`, and a host may be `*`. `TLS host` is what happens before. `SOCKET
 * host/path` is a question for a lasting connection: with status 101 it is opened, else turned away.
 */
export type Routes = Readonly<Record<string, Reply>>;

export const redirect = (location: string, cookies: readonly string[] = []): Answer => ({
  status: 302,
  headers: {location},
  cookies,
});

/** What lets the asking origin read the answer, cookies included. */
export const allowOrigin = ({headers}: Visit): Readonly<Record<string, string>> => ({
  'access-control-allow-origin': headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'content-type',
  vary: 'Origin',
});
