import type {WorkAlarm} from '../browser/alarms';
import {type Answers, replyFrom} from '../browser/answer';
import {newClick} from '../browser/ask';
import type {Runtime} from '../browser/browser';
import {setClick, showPopup} from '../browser/button';
import {frontTab} from '../browser/front-tab';
import {forgetSince, remember, trimJournal} from '../browser/journal';
import {type Command, showMenu} from '../browser/menu';
import type {PageMessage} from '../browser/page-channel';
import {hearPage, readOpenPages} from '../browser/pages';
import {beginPause, endPause, readPause} from '../browser/pause';
import type {Asked} from '../browser/questions';
import type {Unread} from '../browser/recorder';
import {openReport} from '../browser/report-page';
import {withRoom} from '../browser/room';
import {loadSettings} from '../browser/settings';
import {closeTabs, openFrontPage, openTabs} from '../browser/tabs';
import {provideWork} from '../browser/work-part';
import {nameOfSentence} from '../engine/door/net-error-sentences';
import {readRedirect} from '../engine/door/read-redirect';
import {mergeFacts} from '../engine/evidence/facts';
import type {Gathered} from '../engine/evidence/gather';
import type {WireEvent} from '../engine/evidence/wire-event';
import {listAttempts} from './attempts';
import {cancelCheck, lookIntoAllowed, resumeCheck, runCheck} from './check';
import {planDeepClean, runDeepClean, tidyTabs, wakeDeepClean} from './deep-clean';
import {forgetEverything} from './forget';
import {follow, listeningHalf} from './listening-half';
import {noteStep} from './note-tries';
import {resumePurge, runPurge, stopPurge, undoPurge} from './purge';
import {refresh, refreshSoon} from './refresh';
import {gatherReport, makeSummary} from './report';
import {lookAtStatusAgain, watchStatus} from './status-watch';
import {currentWords} from './words';

/** The half of the background that is loaded when there is something to think about or somebody asks. */

async function changePause(change: () => Promise<void>): Promise<void> {
  await change();
  listeningHalf().pauseChanged?.(await readPause());
  await refresh();
}

const answers: Answers = {
  'pages.look': async tab => readPages(tab ?? (await frontTab())?.id),
  'diagnosis.refresh': refresh,
  'attempts.list': listAttempts,
  'purge.run': runPurge,
  'purge.stop': stopPurge,
  'purge.undo': undoPurge,
  'deep-clean.plan': planDeepClean,
  'deep-clean.run': async click => {
    await resumePurge();
    await runDeepClean(click);
  },
  'check.run': runCheck,
  'check.cancel': cancelCheck,
  'status.watch': watchStatus,
  'step.mark': async (step, mark) => {
    await noteStep(step, mark);
    await refresh();
  },
  'login.open': async closeOthers => {
    const tabs = await openTabs();
    if (closeOthers) await noteStep('close-other-tabs', 'done');
    if (closeOthers) await closeTabs(tabs);
    await openFrontPage(tabs);
    await refresh();
  },
  'report.gather': gatherReport,
  'summary.make': makeSummary,
  'pause.begin': minutes => changePause(() => beginPause(minutes)),
  'pause.end': () => changePause(endPause),
  'everything.forget': async () => {
    const forgotten = await forgetEverything();
    listeningHalf().pauseChanged?.(await readPause());
    return forgotten;
  },
};

/** What a line of the button's menu, or its shortcut, does; the popup shows what came of it. */
async function obey(command: Command): Promise<void> {
  if (command === 'clear-cookies') {
    const {clears} = await loadSettings();
    await runPurge({level: clears}, newClick()).catch(() => undefined);
    await showPopup();
  }
  if (command === 'save-report') await openReport('save');
}

/** Shows what the person chose where the browser keeps it: on the button and in its menu. */
async function showChoices(): Promise<void> {
  const {opens} = await loadSettings();
  await Promise.all([setClick(opens), showMenu(await currentWords()), tidyTabs()]);
  await refresh();
}

/** Takes up a purge that was interrupted, and ends what may no longer be undone. */
async function tendPurge(): Promise<void> {
  await resumePurge().catch(() => undefined);
  refreshSoon();
}

/** Reads what is on the screen, unless nobody is to watch. */
async function readPages(sessionTab?: number): Promise<void> {
  if (!(await readPause())) await readOpenPages(sessionTab);
  await refresh();
}

/** What the small script could not read: the record is written anew where something is found. */
async function readUnread(gathered: Gathered, unread: Unread): Promise<void> {
  const error = 'sentence' in unread ? nameOfSentence(unread.sentence) : undefined;
  const facts = 'redirect' in unread ? readRedirect(unread.redirect) : {};
  const read = (event: WireEvent): WireEvent => {
    if (event.error && error) return {...event, error};
    return event.redirectUrl ? {...event, facts: mergeFacts(event.facts, facts)} : event;
  };
  if (error || Object.keys(facts).length > 0) await remember([gathered.map(read)]);
  refreshSoon();
}

/** After an install or an update: pages that are already open have no witness yet. */
async function beginAnew(): Promise<void> {
  await Promise.all([showChoices(), readPages()]);
}

const alarms: {readonly [Name in WorkAlarm]: () => Promise<void>} = {
  'undo-expires': tendPurge,
  'work-goes-on': tendPurge,
  'deep-clean-goes-on': wakeDeepClean,
  'check-goes-on': resumeCheck,
  'status-again': lookAtStatusAgain,
  'pause-ends': () => changePause(endPause),
};

const work = {
  reply: (asked: Asked) => replyFrom(answers, asked),
  refreshSoon: () => refreshSoon(),
  hearPage: async (message: PageMessage, sender: Runtime.MessageSender) => {
    if (await hearPage(message, sender)) refreshSoon();
  },
  beginAnew,
  readPages: async () => {
    await tidyTabs();
    void lookIntoAllowed().catch(() => undefined);
    await readPages();
  },
  showChoices,
  obey,
  readUnread,
  tendPurge,
  withRoom,
  trimJournal,
  forgetSince,
  ring: (name: WorkAlarm) => alarms[name](),
  follow,
};

export type Work = typeof work;
provideWork(work);
