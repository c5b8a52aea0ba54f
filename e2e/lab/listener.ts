import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import type {Answer, Visit} from './answer';
import {watchConnections} from './connections';
import type {OpenRequests} from './open-requests';
import {send} from './send';
import {sendSocket} from './socket';
import type {Stage} from './stage';
import {socketVisitOf, visitOf} from './visit';
import {latencyOf} from './way';

/** One line of the lab's log; the status is missing where nothing was answered. */
export interface LabRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly status?: number;
  /** How many the request brought. */
  readonly cookies: number;
}

export type Log = (line: LabRequest) => void;

type BreakOff = (socket: Socket, how: NonNullable<Answer['broken']>) => void;

export interface Listener {
  readonly breakOff: BreakOff;
  /** On a free port of the loopback address, which it answers. */
  listen(): Promise<number>;
  /** Ends every connection. */
  letGo(): void;
  close(): Promise<void>;
}

async function choose(visit: Visit, {answer}: Stage, log: Log): Promise<Answer> {
  const chosen = answer(visit);
  const {method, host, path} = visit;
  log({method, host, path, cookies: visit.cookies.size, ...(!chosen.broken && {status: chosen.status ?? 200})});
  const latency = latencyOf(visit.world.way, visit);
  if (latency > 0) await wait(latency);
  return chosen;
}

/** What Chromium asks for itself, as who is signed in to its maker, is none of what is played. */
const isCounted = ({method}: IncomingMessage) => method === 'GET';

const answering = (stage: Stage, log: Log, {enter}: OpenRequests, breakOff: BreakOff) => ({
  reply: async (request: IncomingMessage, response: ServerResponse) => {
    const leave = isCounted(request) ? enter() : () => undefined;
    response.on('close', leave);
    const visit = await visitOf(request, stage.world);
    const chosen = await choose(visit, stage, log);
    if (chosen.broken) breakOff(request.socket, chosen.broken);
    else await send(response, chosen, visit);
    // Already: who has the answer may ask on before the server hears that it was taken.
    leave();
  },
  open: async (request: IncomingMessage, socket: Socket) => {
    const leave = enter();
    socket.on('close', leave);
    const visit = socketVisitOf(request, stage.world);
    const chosen = await choose(visit, stage, log);
    if (chosen.broken) breakOff(socket, chosen.broken);
    else await sendSocket(request, socket, chosen, visit);
    leave();
  },
});

/** Plays the stage on a server. A browser that goes away in the middle of a request is no news. */
export function play(server: Server, stage: Stage, log: Log, open: OpenRequests): Listener {
  const {breakOff, letGo} = watchConnections(server);
  const {reply, open: openSocket} = answering(stage, log, open, breakOff);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    reply(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    openSocket(request, socket).catch(() => socket.destroy());
  });
  const listen = () =>
    new Promise<number>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  const close = () => {
    letGo();
    return new Promise<void>(resolve => server.close(() => resolve()));
  };
  return {breakOff, listen, letGo, close};
}
