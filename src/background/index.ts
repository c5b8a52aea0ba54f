import {onQuestion} from '../browser/answer';
import {failureShown} from '../browser/badge';
import {onButton} from '../browser/button';
import {watchCookies} from '../browser/cookies';
import {forgetSince, rememberCookieChange, rememberEvent} from '../browser/journal';
import {onInstalled} from '../browser/lifecycle';
import {readMemory} from '../browser/memory';
import {onCommand} from '../browser/menu';
import {onPageMessage} from '../browser/page-messages';
import {openPanel} from '../browser/panel';
import {followPause, watchPauseEnd} from '../browser/pause';
import {watchRequests} from '../browser/recorder';
import {onKept} from '../browser/settings';
import {onSitesChanged} from '../browser/sites';
import {readSnapshot} from '../browser/stored';
import {checkUndoCopy, watchUndoExpiry} from '../browser/undo-copy';
import {watchWaking} from '../browser/wake';
import {keepWorkAtInstall, loadWork} from '../browser/work-part';
import {isUnderWay} from '../engine/diagnosis/snapshot';
import {eventTells, mayProveSignIn} from '../engine/evidence/telling';
import type {Work} from './work';

/** The always-loaded half of the background: it listens, remembers, and loads the work when there is any. */

const work = () => loadWork<Work>();
const judgeSoon = async () => (await work()).refreshSoon();

/** A record that could not be stored: the look that follows says that there is no room. */
const sayFull = () => judgeSoon().catch(() => undefined);

/** Judges what may be a failure; and while one is shown, what may have ended it. */
async function consider(tells: boolean, mayEnd: boolean): Promise<void> {
  if (tells || (mayEnd && (await failureShown()))) await judgeSoon();
}

let watching = true;

/** What came before it was known that nobody is to watch is forgotten again: nothing waits for that answer. */
followPause(pause => {
  watching = !pause;
  if (pause) void forgetSince(pause.since);
});

// Every listener at once and first of all: what wakes the worker is told only to those that are there.
// https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
watchRequests(event => {
  if (!watching) return;
  rememberEvent(event).catch(sayFull);
  consider(eventTells(event), mayProveSignIn(event)).catch(() => undefined);
});
watchCookies(change => {
  if (watching) rememberCookieChange(change).catch(sayFull);
});
onPageMessage(async (message, sender) => {
  if (!watching) return;
  if (message.tells || (await failureShown())) await (await work()).hearPage(message, sender);
});
watchUndoExpiry(judgeSoon);
watchWaking(async () => (await work()).resumePurge());
onSitesChanged(async () => {
  await (await work()).readPages();
  await judgeSoon();
});
watchPauseEnd(judgeSoon);
onInstalled(async () => (await work()).beginAnew());
onKept(async () => (await work()).showChoices());
// The browser opens a panel only while it sees the click: no waiting here.
onButton(openPanel);
onCommand((command, tab) => {
  if (command === 'open-panel') openPanel(tab);
  else void work().then(({obey}) => obey(command));
});
onQuestion(async asked => (await work()).reply(asked));
keepWorkAtInstall();

/** A worker that was stopped may have left a purge half done; a browser that has just started has shown nothing yet. */
async function takeUp(): Promise<void> {
  const [{purge}, snapshot] = await Promise.all([readMemory(), readSnapshot()]);
  const underWay = isUnderWay(purge);
  await checkUndoCopy();
  if (underWay) await (await work()).resumePurge().catch(() => undefined);
  if (!snapshot) await (await work()).showChoices();
  if (underWay || !snapshot) await judgeSoon();
}

takeUp().catch(() => undefined);
