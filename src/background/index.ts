import {onQuestion} from '../browser/answer';
import {onButton} from '../browser/button';
import {watchCookies} from '../browser/cookies';
import {failureShown} from '../browser/failure-shown';
import {forgetSince, isTimeToTrim, rememberCookieChange, rememberEvents} from '../browser/journal';
import {onInstalled, onStartup} from '../browser/lifecycle';
import {readMemory} from '../browser/memory';
import {onCommand} from '../browser/menu';
import {onSettings} from '../browser/on-settings';
import {onPageMessage} from '../browser/page-messages';
import {openPanel} from '../browser/panel';
import {followPause, watchPauseEnd} from '../browser/pause';
import {noteIfPrivate} from '../browser/private-tabs';
import {watchRequests} from '../browser/recorder';
import {onSitesChanged} from '../browser/sites';
import {readSnapshot} from '../browser/stored';
import {watchUndoExpiry} from '../browser/undo-copy';
import {watchWaking} from '../browser/wake';
import {isWorkLoaded, keepWorkAtInstall, loadWork} from '../browser/work-part';
import {needsTending} from '../engine/diagnosis/snapshot';
import {gatherer} from '../engine/evidence/gather';
import {eventTells, mayProveSignIn} from '../engine/evidence/telling';
import type {Work} from './work';

/** The always-loaded half of the background: it listens, remembers, and loads the work when there is any. */

const work = () => loadWork<Work>();
const judgeSoon = async () => (await work()).refreshSoon();

/** Writes at once. What does not fit makes the old go; what cannot be stored even so, the look that follows tells. */
async function keep(write: () => Promise<void>): Promise<void> {
  try {
    await write().catch(async () => (await work()).withRoom(write));
    if (await isTimeToTrim()) await (await work()).trimJournal();
  } catch {
    await judgeSoon();
  }
}

const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);

let shownAtFirst: Promise<boolean> | undefined;

/** Only the work changes what is shown: until it is loaded, one question to the browser answers for all. */
function isFailureShown(): Promise<boolean> {
  if (isWorkLoaded()) return failureShown();
  shownAtFirst ??= failureShown();
  return shownAtFirst;
}

/** Judges what may be a failure; and while one is shown, what may have ended it. */
async function consider(tells: boolean, mayEnd: boolean): Promise<void> {
  if (tells || (mayEnd && (await isFailureShown()))) await judgeSoon();
}

let watching = true;
const requests = gatherer();
let waiting = false;

/** A request that does not end is stored as far as it is known. */
function storeBeginnings(): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    const begun = requests.takeAll();
    if (watching && begun.length > 0) quietly(keep(() => rememberEvents(...begun)));
  }, 500);
}

/** What came before it was known that nobody is to watch is forgotten again: nothing waits for that answer. */
followPause(pause => {
  watching = !pause;
  if (!pause) return;
  requests.takeAll();
  quietly(forgetSince(pause.since));
});

// Every listener at once and first of all: what wakes the worker is told only to those that are there.
// https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
watchRequests((event, sentence) => {
  if (!watching) return;
  if (event.phase === 'start' && event.target === 'document') quietly(noteIfPrivate(event.tab));
  const tells = eventTells(event);
  const gathered = requests.take(event, tells);
  if (gathered) quietly(keep(() => rememberEvents(gathered)));
  else storeBeginnings();
  if (sentence && gathered) quietly(work().then(({nameError}) => nameError(gathered, sentence)));
  quietly(consider(tells, mayProveSignIn(event)));
});
watchCookies(change => {
  if (watching) quietly(keep(() => rememberCookieChange(change)));
});
onPageMessage(async (message, sender) => {
  if (!watching) return;
  if (message.tells || (await isFailureShown())) await (await work()).hearPage(message, sender);
});
/** Has the work done, once it is loaded; nothing that fails is left to nobody. */
const has = (act: (work: Work) => unknown) => () => quietly(work().then(act));

watchUndoExpiry(has(({tendPurge}) => tendPurge()));
watchWaking(has(({tendPurge}) => tendPurge()));
watchPauseEnd(has(({refreshSoon}) => refreshSoon()));
onSitesChanged(has(({readPages}) => readPages()));
onInstalled(has(({beginAnew}) => beginAnew()));
onStartup(has(({showChoices}) => showChoices()));
onSettings(has(({showChoices}) => showChoices()));
// The browser opens a panel only while it sees the click: no waiting here.
onButton(openPanel);
onCommand((command, tab) => {
  if (command === 'open-panel') openPanel(tab);
  else has(({obey}) => obey(command))();
});
onQuestion(async asked => (await work()).reply(asked));
keepWorkAtInstall();

/** A worker that was stopped may have left a purge half done; a browser that has just started has shown nothing yet. */
async function takeUp(): Promise<void> {
  const [{purge}, snapshot] = await Promise.all([readMemory(), readSnapshot()]);
  if (needsTending(purge, Date.now())) await (await work()).tendPurge();
  if (!snapshot) await (await work()).showChoices();
}

quietly(takeUp());
