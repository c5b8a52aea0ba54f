import {createHash} from 'node:crypto';
import {type IncomingMessage, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';
import type {Answer, Visit} from './answer';
import {send} from './send';
import {edgeHeaders, isOfEdge} from './sites';

/** https://www.rfc-editor.org/rfc/rfc6455#section-1.3 */
const acceptOf = (key: string) =>
  createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');

const closeFrame = Buffer.from([0x88, 0]);
const isClose = (frame: Buffer) => ((frame[0] ?? 0) & 0x0f) === 8;

/** Opens it, and says nothing more until whoever asked says goodbye. */
function open(request: IncomingMessage, socket: Socket, answer: Answer, {host, ray}: Visit): void {
  const headers = {
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-accept': acceptOf(request.headers['sec-websocket-key'] ?? ''),
    ...(answer.edge !== false && isOfEdge(host) && edgeHeaders(host, ray)),
    ...answer.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
  socket.on('data', (frame: Buffer) => isClose(frame) && socket.end(closeFrame));
}

async function turnAway(request: IncomingMessage, socket: Socket, answer: Answer, visit: Visit): Promise<void> {
  const response = new ServerResponse(request);
  response.assignSocket(socket);
  response.shouldKeepAlive = false;
  response.on('finish', () => socket.end());
  await send(response, answer, visit);
}

/** Answers a question for a lasting connection. */
export async function sendSocket(
  request: IncomingMessage,
  socket: Socket,
  answer: Answer,
  visit: Visit,
): Promise<void> {
  if (answer.status === 101) open(request, socket, answer, visit);
  else await turnAway(request, socket, answer, visit);
}
