import {type Answers, replyFrom} from '../browser/answer';
import {newClick} from '../browser/ask';
import type {Runtime} from '../browser/browser';
import {openPopup, pageFor, setClick} from '../browser/button';
import {frontTab} from '../browser/front-tab';
import {writeMark} from '../browser/memory';
import {type Command, showMenu} from '../browser/menu';
import {openPage} from '../browser/open-page';
import type {PageMessage} from '../browser/page-channel';
import {hearPage, readOpenPages} from '../browser/pages';
import {beginPause, endPause} from '../browser/pause';
import type {Asked} from '../browser/questions';
import {loadSettings} from '../browser/settings';
import {readLanguage, readSnapshot} from '../browser/stored';
import {closeTabs, openFrontPage, openTabs} from '../browser/tabs';
import {loadTexts} from '../browser/texts';
import {provideWork} from '../browser/work-part';
import {findingOf} from '../engine/diagnosis/snapshot';
import {forgetEverything} from './forget';
import {resumePurge, runPurge, stopPurge, undoPurge} from './purge';
import {noFailure, refresh, refreshSoon} from './refresh';
import {makeReport} from './report';

/** The half of the background that is loaded when there is something to think about or somebody asks. */

const answers: Answers = {
  'pages.look': async () => {
    await readOpenPages((await frontTab())?.id);
    await refresh();
  },
  'diagnosis.refresh': refresh,
  'purge.run': runPurge,
  'purge.stop': stopPurge,
  'purge.undo': undoPurge,
  'step.mark': async (step, mark) => {
    const snapshot = await readSnapshot();
    await writeMark((snapshot && findingOf(snapshot)?.rule) ?? noFailure, step, mark);
    await refresh();
  },
  'login.open': async closeOthers => {
    const tabs = await openTabs();
    if (closeOthers) await closeTabs(tabs);
    await openFrontPage(tabs);
    await refresh();
  },
  'report.make': makeReport,
  'pause.begin': async minutes => {
    await beginPause(minutes);
    await refresh();
  },
  'pause.end': async () => {
    await endPause();
    await refresh();
  },
  'everything.forget': forgetEverything,
};

/** What a line of the button's menu, or its shortcut, does; the popup shows what came of it. */
async function obey(command: Command): Promise<void> {
  if (command === 'clear-cookies') {
    const {clears} = await loadSettings();
    await runPurge(clears, newClick()).catch(() => undefined);
    await openPopup();
  }
  if (command === 'save-report') await openPage(pageFor('save-report'));
}

/** Shows what the person chose where the browser keeps it: on the button and in its menu. */
async function showChoices(): Promise<void> {
  const {opens} = await loadSettings();
  await Promise.all([setClick(opens), showMenu(await loadTexts(await readLanguage()))]);
}

/** After an install or an update: pages that are already open have no witness yet. */
async function beginAnew(): Promise<void> {
  await Promise.all([showChoices(), readOpenPages()]);
}

const work = {
  reply: (asked: Asked) => replyFrom(answers, asked),
  refreshSoon: () => refreshSoon(),
  hearPage: async (message: PageMessage, sender: Runtime.MessageSender) => {
    if (await hearPage(message, sender)) refreshSoon();
  },
  beginAnew,
  readPages: () => readOpenPages(),
  showChoices,
  obey,
  resumePurge,
};

export type Work = typeof work;
provideWork(work);
