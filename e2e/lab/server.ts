import {createServer as createPlainServer} from 'node:http';
import {createServer} from 'node:https';
import type {Certificates} from './certificates';
import {anew, greet} from './hello';
import {type Listener, type Log, play} from './listener';
import {countRequests, type OpenRequests} from './open-requests';
import type {Stage} from './stage';

export interface Serving {
  readonly port: number;
  /** Without encryption. */
  readonly plainPort: number;
  readonly open: OpenRequests;
  /** Ends every connection: the next request begins with a hello. */
  letGo(): void;
  close(): Promise<void>;
}

/** More than the limit of any site that is played: else Node would answer 431 by itself, without a page. */
const maxHeaderSize = 65_536;

/** A server for all hosts at once, and one without encryption. */
export async function serve({cert, key, pairs}: Certificates, stage: Stage, log: Log): Promise<Serving> {
  const SNICallback = greet(pairs, stage.hello, (socket, how) => listener.breakOff(socket, how));
  const secure = createServer({cert, key, ...anew, SNICallback, maxHeaderSize});
  const plain = createPlainServer({maxHeaderSize});
  const open = countRequests();
  const listener: Listener = play(secure, stage, log, open);
  const plainListener = play(plain, stage, log, open);
  const [port, plainPort] = await Promise.all([listener.listen(), plainListener.listen()]);
  const letGo = () => {
    listener.letGo();
    plainListener.letGo();
  };
  const close = async () => void (await Promise.all([listener.close(), plainListener.close()]));
  return {port, plainPort, open, letGo, close};
}
