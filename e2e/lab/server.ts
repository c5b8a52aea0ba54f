import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer, type Server} from 'node:https';
import type {Socket} from 'node:net';
import {text} from 'node:stream/consumers';
import {createSecureContext, type SecureContext} from 'node:tls';
import type {Answer, Visit} from './answer';
import type {Certificates} from './certificates';
import {randomHex} from './secrets';
import {edgeHeaders, labHost} from './sites';
import type {Stage} from './stage';
import type {World} from './world';

/** One line of the lab's log; the status is missing where nothing was answered. */
export interface LabRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly status?: number;
}

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

async function visitOf(request: IncomingMessage, world: World): Promise<Visit> {
  const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
  return {
    method: request.method ?? 'GET',
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    cookies: readCookies(request.headers.cookie),
    body: await text(request),
    ray: randomHex(16),
    world,
  };
}

function contentOf(answer: Answer, visit: Visit): {readonly body: string; readonly type?: string} {
  const {page, json, text: plain} = answer;
  if (page !== undefined)
    return {body: typeof page === 'string' ? page : page(visit), type: 'text/html; charset=utf-8'};
  if (json !== undefined) return {body: JSON.stringify(json), type: 'application/json'};
  return {body: plain ?? '', ...(plain !== undefined && {type: 'text/plain; charset=utf-8'})};
}

function send(response: ServerResponse, answer: Answer, visit: Visit): void {
  const {body, type} = contentOf(answer, visit);
  const genuine = answer.edge !== false && visit.host !== labHost;
  response.writeHead(answer.status ?? 200, {
    'cache-control': 'no-cache, no-store',
    ...(genuine && edgeHeaders(visit.host, visit.ray)),
    ...(type && {'content-type': type}),
    'content-length': Buffer.byteLength(body),
    ...answer.headers,
    ...(answer.cookies?.length && {'set-cookie': [...answer.cookies]}),
  });
  response.end(body);
}

// A reset must come from the TCP connection below: on the TLS one it would be a quiet end.
function breakOff(tcp: Socket | undefined, how: NonNullable<Answer['broken']>): void {
  if (how === 'reset') tcp?.resetAndDestroy();
  if (how === 'empty') tcp?.destroy();
}

/** A server for all hosts at once, on a free port of the loopback address. */
export function serve(
  {cert, key, stranger}: Certificates,
  {world, answer, isGenuine}: Stage,
  log: (line: LabRequest) => void,
): Promise<Server> {
  const connections = new Map<number | undefined, Socket>();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const visit = await visitOf(request, world);
    const chosen = answer(visit);
    const {method, host, path} = visit;
    log({method, host, path, ...(!chosen.broken && {status: chosen.status ?? 200})});
    if (chosen.broken) breakOff(connections.get(request.socket.remotePort), chosen.broken);
    else send(response, chosen, visit);
  };
  // A browser that goes away in the middle of a request is no news.
  const [own, strange] = [createSecureContext({cert, key}), createSecureContext({...stranger})];
  const SNICallback = (host: string, done: (problem: Error | null, context: SecureContext) => void) =>
    done(null, isGenuine(host) ? own : strange);
  const server = createServer({cert, key, SNICallback, maxHeaderSize: 65_536}, (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.on('connection', (tcp: Socket) => connections.set(tcp.remotePort, tcp));
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}
