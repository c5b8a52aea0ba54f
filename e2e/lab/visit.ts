import type {IncomingMessage} from 'node:http';
import {text} from 'node:stream/consumers';
import {TLSSocket} from 'node:tls';
import type {Visit} from './answer';
import {randomHex} from './secrets';
import type {World} from './world';

const decode = (value: string) => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** As servers read it: of two cookies of one name, the first counts. */
function readCookies(header = ''): ReadonlyMap<string, string> {
  const pairs = header.split('; ').filter(pair => pair.includes('='));
  return new Map(
    pairs.reverse().map(pair => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
  );
}

function read(request: IncomingMessage, method: string, body: string, world: World): Visit {
  const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
  world.way.turn += 1;
  return {
    method,
    plain: !(request.socket instanceof TLSSocket),
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    cookies: readCookies(request.headers.cookie),
    body,
    ray: randomHex(16),
    turn: world.way.turn - 1,
    world,
  };
}

export const visitOf = async (request: IncomingMessage, world: World): Promise<Visit> =>
  read(request, request.method ?? 'GET', await text(request), world);

/** A question for a lasting connection has no body. */
export const socketVisitOf = (request: IncomingMessage, world: World): Visit => read(request, 'SOCKET', '', world);
