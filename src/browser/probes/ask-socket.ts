import type {Ask} from '../../engine/check/asks';
import type {SocketResult} from '../../engine/check/seen';
import {statusOf} from '../../engine/evidence/entries';
import {isMarked} from '../../engine/evidence/strangers';
import type {Way} from './ask-one';

/** Milliseconds. */
const patience = 8000;

/** Chromium tells an extension nothing of its own connection but that it failed; Firefox tells the answer. */
async function whyFailed({url}: Ask, {own}: Way, began: number): Promise<SocketResult> {
  const entry = await own.entryOf(url, began);
  if (!entry) return 'failed';
  if (statusOf(entry) === 0) return 'cut';
  return isMarked(entry) ? 'turned-away' : 'stranger';
}

/** Tries to open a lasting connection, and closes it at once. */
export function askSocket(ask: Ask, way: Way): Promise<SocketResult> {
  return new Promise(resolve => {
    const began = Date.now();
    const socket = new WebSocket(ask.url);
    const end = (result: SocketResult | Promise<SocketResult>) => {
      clearTimeout(timer);
      socket.close();
      resolve(result);
    };
    const timer = setTimeout(() => end('silent'), patience);
    way.end.addEventListener('abort', () => end('silent'));
    socket.onopen = () => end('open');
    socket.onerror = () => end(whyFailed(ask, way, began));
  });
}
