import {type Answers, replyFrom} from '../browser/answer';
import type {Runtime} from '../browser/browser';
import {frontTab} from '../browser/front-tab';
import {writeMark} from '../browser/memory';
import type {PageMessage} from '../browser/page-channel';
import {hearPage, readOpenPages} from '../browser/pages';
import type {Asked} from '../browser/questions';
import {readSnapshot} from '../browser/stored';
import {closeTabs, openFrontPage, openTabs} from '../browser/tabs';
import {provideWork} from '../browser/work-part';
import {findingOf} from '../engine/diagnosis/snapshot';
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
};

const work = {
  reply: (asked: Asked) => replyFrom(answers, asked),
  refreshSoon: () => refreshSoon(),
  hearPage: async (message: PageMessage, sender: Runtime.MessageSender) => {
    if (await hearPage(message, sender)) refreshSoon();
  },
  readOpenPages: () => readOpenPages(),
  resumePurge,
};

export type Work = typeof work;
provideWork(work);
