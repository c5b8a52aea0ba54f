import {ask, newClick} from '../browser/ask';
import {openPage} from '../browser/open-page';
import {openReport} from '../browser/report-page';
import type {Step} from '../engine/diagnosis/snapshot';
import {copySummary} from './copy-summary';
import type {View} from './view';

/** Does what the step's button says. What only the person can do counts as done with the click. */
export async function doStep({id, action}: Step['remedy'], {language, tell}: View): Promise<void> {
  const done = () => ask('step.mark', id, 'done');
  switch (action.do) {
    case 'purge':
      await ask('purge.run', action.level, newClick());
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
