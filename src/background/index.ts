import {answer} from '../browser/ask';
import {watchCookies} from '../browser/cookies';
import {frontTab} from '../browser/front-tab';
import {rememberCookieChange, rememberEvent, rememberSighting} from '../browser/journal';
import {onInstalled} from '../browser/lifecycle';
import {writeMark} from '../browser/memory';
import {readOpenPages, watchPages} from '../browser/pages';
import {watchRequests} from '../browser/recorder';
import {onSitesChanged} from '../browser/sites';
import {readSnapshot} from '../browser/stored';
import {closeTabs, openFrontPage, openTabs} from '../browser/tabs';
import {watchUndoExpiry} from '../browser/undo-copy';
import {watchWaking} from '../browser/wake';
import {findingOf} from '../engine/diagnosis/snapshot';
import {resumePurge, runPurge, stopPurge, undoPurge} from './purge';
import {noFailure, refresh, refreshSoon} from './refresh';
import {makeReport} from './report';

// Every listener at once and first of all: what wakes the worker is told only to those that are there.
// https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
watchRequests(event => {
  void rememberEvent(event);
  refreshSoon();
});
watchCookies(change => {
  void rememberCookieChange(change);
  refreshSoon();
});
watchPages((sighting, page) => {
  void rememberSighting(sighting, page);
  refreshSoon();
});
watchUndoExpiry(() => refreshSoon());
watchWaking();
onSitesChanged(() => refreshSoon());
onInstalled(() => void readOpenPages());

answer({
  'pages.look': async () => {
    await readOpenPages((await frontTab())?.id);
    await refresh();
  },
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
});

// A worker that was stopped may have left a verdict or a purge half done.
void resumePurge().finally(refresh);
