import {socket} from '../../engine/check/asks';
import {browser} from '../browser';
import {onMessage} from '../messages';

/** What a lasting connection comes to, as far as a page is told. */
export type Opened = 'open' | 'failed' | 'silent';

/** Milliseconds. */
const patience = 8000;

/** Opens it, and closes it at once. */
function open(url: string): Promise<Opened> {
  return new Promise(resolve => {
    const tried = new WebSocket(url);
    const end = (result: Opened) => {
      clearTimeout(timer);
      resolve(result);
      tried.close();
    };
    const timer = setTimeout(() => end('silent'), patience);
    tried.onopen = () => end('open');
    tried.onerror = () => end('failed');
  });
}

/** What the background sends to a page. */
interface Wanted {
  readonly openSocket?: string;
}

/** A page of ours opens it for a background that is a worker: there Chromium lets nobody take the cookies out. */
export function openSocketsForWorker(): void {
  onMessage(message => {
    const {openSocket} = Object(message) as Wanted;
    return openSocket === socket.url ? open(socket.url) : undefined;
  });
}

const isWorker = () => typeof document === 'undefined';

const byPage = async (url: string): Promise<Opened | undefined> => {
  const asked: Wanted = {openSocket: url};
  return (await browser.runtime.sendMessage(asked).catch(() => undefined)) as Opened | undefined;
};

/** Undefined where no page of ours is there to do it. */
export const openSocket = (url: string): Promise<Opened | undefined> => (isWorker() ? byPage(url) : open(url));
