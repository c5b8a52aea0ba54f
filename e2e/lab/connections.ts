import type {Server, Socket} from 'node:net';
import type {Answer} from './answer';

/** The TCP connections of one server: what breaks one off must do so below its encryption. */
export interface Connections {
  /** A reset on the encrypted connection would be a quiet end. */
  breakOff(socket: Socket, how: NonNullable<Answer['broken']>): void;
  letGo(): void;
}

export function watchConnections(server: Server): Connections {
  const open = new Map<number, Socket>();
  server.on('connection', (tcp: Socket) => {
    const port = tcp.remotePort ?? 0;
    open.set(port, tcp);
    tcp.on('close', () => open.get(port) === tcp && open.delete(port));
  });
  return {
    breakOff: ({remotePort = 0}, how) => {
      if (how === 'reset') open.get(remotePort)?.resetAndDestroy();
      if (how === 'empty') open.get(remotePort)?.destroy();
    },
    letGo: () => {
      for (const tcp of open.values()) tcp.destroy();
    },
  };
}
