import type {ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {setTimeout as wait} from 'node:timers/promises';
import type {Answer, Visit} from './answer';
import {edgeHeaders, isOfEdge} from './sites';
import {serverTime} from './way';

interface Content {
  readonly type?: string;
  readonly length?: number;
  readonly body: string | Iterable<Buffer> | AsyncIterable<Buffer>;
}

const chunk = Buffer.alloc(65_536, 'lab ');
const hugeChunks = 1600;

// As fast as it goes, whoever reads on would be kept busy with nothing else.
async function* endless(): AsyncGenerator<Buffer> {
  for (;;) {
    yield chunk;
    await wait(20);
  }
}

function* huge(): Generator<Buffer> {
  for (let sent = 0; sent < hugeChunks; sent += 1) yield chunk;
}

const written = (body: string, type?: string): Content => ({
  body,
  length: Buffer.byteLength(body),
  ...(type && {type}),
});

function contentOf(answer: Answer, visit: Visit): Content {
  const {page, json, text: plain, body} = answer;
  if (body === 'endless') return {body: endless(), type: 'text/plain'};
  if (body === 'huge') return {body: huge(), type: 'text/plain', length: hugeChunks * chunk.length};
  if (page !== undefined) return written(typeof page === 'string' ? page : page(visit), 'text/html; charset=utf-8');
  if (json !== undefined) return written(JSON.stringify(json), 'application/json');
  return written(plain ?? '', plain === undefined ? undefined : 'text/plain; charset=utf-8');
}

/** Resolves when all is sent; rejects when whoever asked goes away meanwhile. */
export async function send(response: ServerResponse, answer: Answer, visit: Visit): Promise<void> {
  const {body, type, length} = contentOf(answer, visit);
  response.writeHead(answer.status ?? 200, {
    date: new Date(serverTime(visit.world.way)).toUTCString(),
    'cache-control': 'no-cache, no-store',
    ...(answer.edge !== false && isOfEdge(visit.host) && edgeHeaders(visit.host, visit.ray)),
    ...(type && {'content-type': type}),
    ...(length !== undefined && {'content-length': length}),
    ...answer.headers,
    ...(answer.cookies?.length && {'set-cookie': [...answer.cookies]}),
  });
  if (typeof body === 'string') response.end(body);
  else await pipeline(Readable.from(body), response);
}
