import {ask, newClick} from '../browser/ask';
import {pageFor} from '../browser/button';
import {openPage} from '../browser/open-page';
import {openReport} from '../browser/report-page';
import type {Step} from '../engine/diagnosis/snapshot';
import type {Section} from '../engine/remedies/remedy';
import {copySummary} from './copy-summary';
import {showSection} from './show-section';
import type {View} from './view';

/** In place where this page has that section; else on the page that has it. */
export async function show(section: Section): Promise<void> {
  if (!showSection(section)) await openPage(pageFor(section));
}

/** Does what the step's button says. What only the person can do counts as done with the click. */
export async function doStep({id, action}: Step['remedy'], {language, tell}: View): Promise<void> {
  const done = () => ask('step.mark', id, 'done');
  switch (action.do) {
    case 'purge':
      await ask('purge.run', {level: action.level}, newClick());
      return;
    case 'close-tabs':
      return ask('login.open', true);
    case 'open-login':
      // Both at once: the tab that opens takes the focus, and that closes the popup.
      await Promise.all([done(), ask('login.open', false)]);
      return;
    case 'open-page':
      await Promise.all([done(), openPage(action.url)]);
      return;
    case 'show':
      return show(action.section);
    case 'copy-summary':
      await copySummary(language);
      tell('copied');
      return done();
    case 'save-report':
      await Promise.all([done(), openReport('save')]);
      return;
    case 'write-message':
      await Promise.all([done(), openReport('it')]);
      return;
  }
}
