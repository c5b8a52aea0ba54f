import {onQuestion} from '../browser/answer';
import {failureShown} from '../browser/badge';
import {watchCookies} from '../browser/cookies';
import {rememberCookieChange, rememberEvent} from '../browser/journal';
import {onInstalled} from '../browser/lifecycle';
import {readMemory} from '../browser/memory';
import {onPageMessage} from '../browser/page-messages';
import {watchRequests} from '../browser/recorder';
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

// Every listener at once and first of all: what wakes the worker is told only to those that are there.
// https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
watchRequests(event => {
  rememberEvent(event).catch(sayFull);
  consider(eventTells(event), mayProveSignIn(event)).catch(() => undefined);
});
watchCookies(change => {
  rememberCookieChange(change).catch(sayFull);
});
onPageMessage(async (message, sender) => {
  if (message.tells || (await failureShown())) await (await work()).hearPage(message, sender);
});
watchUndoExpiry(judgeSoon);
watchWaking(async () => (await work()).resumePurge());
onSitesChanged(async () => {
  await (await work()).readOpenPages();
  await judgeSoon();
});
onInstalled(async () => (await work()).readOpenPages());
onQuestion(async asked => (await work()).reply(asked));
keepWorkAtInstall();

/** A worker that was stopped may have left a purge half done; a browser that has just started has shown nothing yet. */
async function takeUp(): Promise<void> {
  const [{purge}, snapshot] = await Promise.all([readMemory(), readSnapshot()]);
  const underWay = isUnderWay(purge);
  await checkUndoCopy();
  if (underWay) await (await work()).resumePurge().catch(() => undefined);
  if (underWay || !snapshot) await judgeSoon();
}

takeUp().catch(() => undefined);
