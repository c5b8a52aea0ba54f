import type {Ask} from '../../engine/check/asks';
import type {SocketResult} from '../../engine/check/seen';
import {statusOf} from '../../engine/evidence/entries';
import {isMarked} from '../../engine/evidence/strangers';
import type {Way} from './ask-one';
import {openSocket} from './open-socket';
import {withoutCookies} from './without-cookies';

/** Chromium tells nothing of a connection but that it failed; Firefox tells the answer. */
async function whyFailed({url}: Ask, {own}: Way, began: number): Promise<SocketResult> {
  const entry = await own.entryOf(url, began);
  // Chromium names any failure of it alike.
  if (!entry || entry._error === 'net::ERR_FAILED') return 'failed';
  if (statusOf(entry) === 0) return 'cut';
  return isMarked(entry) ? 'turned-away' : 'stranger';
}

const endOf = (end: AbortSignal): Promise<undefined> =>
  new Promise(resolve => end.addEventListener('abort', () => resolve(undefined)));

/** Tries to open a lasting connection; undefined where it could not be tried to its end. */
export async function askSocket(ask: Ask, way: Way): Promise<SocketResult | undefined> {
  const began = Date.now();
  const opened = await Promise.race([withoutCookies(() => openSocket(ask.url)), endOf(way.end)]);
  if (opened === 'failed') return whyFailed(ask, way, began);
  // After several failures Firefox holds back what is asked there: nobody was asked, and so nobody is silent.
  return opened === 'silent' && !(await way.own.entryOf(ask.url, began)) ? 'failed' : opened;
}
