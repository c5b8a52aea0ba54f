import type {ChildProcess} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';

/** The browser's own protocol over a pipe, and nothing else: no client whose work for each request would be measured too. */
export interface Cdp {
  /** Sends a command, to a target's session if one is given. @throws what the browser answers */
  send<Result>(method: string, params?: object, session?: string): Promise<Result>;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: {readonly message: string};
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

/** Calls back with each message; they end with a zero. */
function readMessages(from: Readable, told: (message: Answer) => void): void {
  let rest = '';
  from.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) told(JSON.parse(part) as Answer);
  });
}

function settle({method, resolve, reject}: Waiting, {result, error}: Answer): void {
  if (error) reject(new Error(`${method}: ${error.message}`));
  else resolve(result as never);
}

/** Speaks with a browser that was started with `--remote-debugging-pipe`: it reads from descriptor 3, writes to 4. */
export function connect({stdio}: ChildProcess): Cdp {
  const [, , , to, from] = stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, Waiting>();
  let last = 0;
  readMessages(from, answer => {
    const asked = answer.id === undefined ? undefined : waiting.get(answer.id);
    if (!asked) return;
    waiting.delete(answer.id as number);
    settle(asked, answer);
  });
  from.on('close', () => {
    for (const asked of waiting.values()) settle(asked, {error: {message: 'the browser is gone'}});
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, {method, resolve, reject});
        to.write(`${JSON.stringify({id: last, method, params, ...(sessionId && {sessionId})})}\0`);
      }),
  };
}
