import {onAlarm} from '../browser/alarms';
import {onQuestion} from '../browser/answer';
import {onButton} from '../browser/button';
import {lookAway} from '../browser/closer-look';
import {watchCookies} from '../browser/cookies';
import {failureShown, noteFailureShown} from '../browser/failure-shown';
import {isTimeToTrim, remember} from '../browser/journal';
import {onInstalled, onStartup} from '../browser/lifecycle';
import {onCommand} from '../browser/menu';
import {onSettings} from '../browser/on-settings';
import {onPageMessage} from '../browser/page-messages';
import {openPanel} from '../browser/panel';
import {type Pause, readPause} from '../browser/pause';
import {noteIfPrivate} from '../browser/private-tabs';
import {watchRequests} from '../browser/recorder';
import {storedKeys} from '../browser/room';
import {onSitesChanged} from '../browser/sites';
import {keepWorkAtInstall, loadWork} from '../browser/work-part';
import type {CookieChange} from '../engine/evidence/evidence';
import {gatherer} from '../engine/evidence/gather';
import {eventTells, mayProveSignIn} from '../engine/evidence/telling';
import type {WireEvent} from '../engine/evidence/wire-event';
import type {Work} from './work';

/** The always-loaded half of the background: it listens, remembers, and loads the work when there is any. */

let watching = true;
const requests = gatherer();
const changes: CookieChange[] = [];

/** Whoever asks for the work finds everything that was heard by then. */
async function work(): Promise<Work> {
  storeHeard();
  const loaded = await loadWork<Work>();
  loaded.follow({pauseChanged: setPause, failureShown: noteFailureShown, hearCookies});
  return loaded;
}

const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);

/** Has it done by the work, once that is loaded. */
const have = (act: (work: Work) => unknown) => quietly(work().then(act));

const judgeSoon = () => have(({refreshSoon}) => refreshSoon());

/** Writes at once. What does not fit makes the old go; what cannot be stored even so, the look that follows tells. */
async function keep(write: () => Promise<void>): Promise<void> {
  try {
    await write().catch(async () => (await work()).withRoom(write));
    if (await isTimeToTrim()) await (await work()).trimJournal();
  } catch {
    judgeSoon();
  }
}

/** While nobody is to watch, what was heard is dropped here. */
function storeHeard(): void {
  const heard = [requests.takeAll(), changes.splice(0)] as const;
  if (watching && heard.some(({length}) => length > 0)) quietly(keep(() => remember(...heard)));
}

let waiting = false;

/** What is healthy waits half a second for company: a page sends many at once, and each trip to the memory costs. */
function storeHeardSoon(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    storeHeard();
  }, 500);
}

/** Judges what may be a failure; and while one is shown, what may have ended it. */
async function consider(event: WireEvent): Promise<void> {
  if (eventTells(event) || (mayProveSignIn(event) && (await failureShown()))) judgeSoon();
}

/** Requests that came before it was known that nobody is to watch are forgotten again: they wait for nothing. */
function setPause(pause: Pause | undefined): void {
  watching = !pause;
  if (pause) have(({forgetSince}) => forgetSince(pause.since));
}

const pauseKnown = readPause().then(setPause);

// Every listener at once and first of all: what wakes the worker is told only to those that are there.
// https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
watchRequests((event, unread) => {
  if (!watching) return;
  const isPage = event.target === 'document';
  if (isPage && event.phase === 'start') quietly(noteIfPrivate(event.tab));
  const known = requests.add(event);
  if (isPage) storeHeard();
  else storeHeardSoon();
  if (unread) have(({readUnread}) => readUnread(known, unread));
  quietly(consider(event));
});
const hearCookies = watchCookies(change => {
  changes.push(change);
  storeHeardSoon();
});
onPageMessage(async (message, sender) => {
  await pauseKnown;
  if (!watching) return;
  if (message.tells || (await failureShown())) await (await work()).hearPage(message, sender);
});
onAlarm(name => {
  if (name === 'login-over') lookAway();
  else have(({ring}) => ring(name));
});
onSitesChanged(() => have(({readPages}) => readPages()));
onInstalled(() => have(({beginAnew}) => beginAnew()));
onStartup(() => have(({showChoices}) => showChoices()));
onSettings(() => have(({showChoices}) => showChoices()));
// The browser opens a panel only while it sees the click: no waiting here.
onButton(openPanel);
onCommand((command, tab) => {
  if (command === 'open-panel') openPanel(tab);
  else have(({obey}) => obey(command));
});
onQuestion(async asked => (await work()).reply(asked));
keepWorkAtInstall();

/** A worker that was stopped may have left a purge half done; a browser that has just started has shown nothing yet. */
async function takeUp(): Promise<void> {
  const stored = await storedKeys();
  if (stored.includes('undoCopy')) have(({tendPurge}) => tendPurge());
  if (!stored.includes('snapshot')) have(({showChoices}) => showChoices());
}

quietly(takeUp());
