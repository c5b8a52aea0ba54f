import {request as ask, createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {type AddressInfo, connect, type Socket} from 'node:net';
import type {Lab} from './lab';
import {isPlayed} from './sites';

/** What a proxy does with whoever comes: passes on, refuses, wants a login first, or is not there. */
export type ProxyKind = 'open' | 'refusing' | 'wanting-login' | 'down';

export interface LabProxy {
  readonly port: number;
  /** Host and port of everything that was asked of it, oldest first. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const refusals: Readonly<Partial<Record<ProxyKind, string>>> = {
  refusing: 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  'wanting-login':
    'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="Lab"\r\nContent-Length: 0\r\n\r\n',
};

const unknownHost = 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
const established = 'HTTP/1.1 200 Connection established\r\n\r\n';

/** What ends on one side, ends on the other; a reset as well. */
function join(browser: Socket, site: Socket): void {
  browser.pipe(site).pipe(browser);
  browser.on('error', () => site.destroy());
  site.on('error', () => browser.resetAndDestroy());
  browser.on('close', () => site.destroy());
}

function tunnel(browser: Socket, port: number): void {
  const site = connect(port, '127.0.0.1', () => {
    browser.write(established);
    join(browser, site);
  });
  site.once('error', () => browser.destroy());
}

/** Without encryption the whole address is asked of a proxy. */
function forward(request: IncomingMessage, response: ServerResponse, port: number): void {
  const {pathname, search} = new URL(request.url ?? '/', 'http://lab.test');
  const {method = 'GET', headers} = request;
  const onward = ask({host: '127.0.0.1', port, method, headers, path: `${pathname}${search}`}, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

const hostIn = (authority = '') => authority.replace(/:\d+$/, '');

function proxyServer(lab: Lab, kind: ProxyKind, asked: string[]): Server {
  const refusal = refusals[kind];
  const server = createServer((request, response) => {
    asked.push(request.headers.host ?? '');
    if (refusal) response.socket?.end(refusal);
    else forward(request, response, lab.plainPort);
  });
  server.on('connect', ({url}: IncomingMessage, browser: Socket) => {
    asked.push(url ?? '');
    const said = refusal ?? (isPlayed(hostIn(url)) ? undefined : unknownHost);
    browser.on('error', () => browser.destroy());
    if (said) browser.end(said);
    else tunnel(browser, url?.endsWith(':80') ? lab.plainPort : lab.port);
  });
  return server;
}

/** A real proxy on the loopback address, behind which is the lab. */
export async function startProxy(lab: Lab, kind: ProxyKind): Promise<LabProxy> {
  const asked: string[] = [];
  const server = proxyServer(lab, kind, asked);
  const open = new Set<Socket>();
  server.on('connection', socket => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const close = async () => {
    for (const socket of open) socket.destroy();
    await new Promise(resolve => server.close(resolve));
  };
  if (kind === 'down') await close();
  return {port, asked, close: kind === 'down' ? async () => undefined : close};
}
