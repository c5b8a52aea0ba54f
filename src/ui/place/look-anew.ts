import {ask} from '../../browser/ask';
import type {FrontTab} from '../../browser/front-tab';
import {onSettings} from '../../browser/on-settings';
import {readLanguage} from '../../browser/stored';
import {languages} from '../../browser/texts';
import {languageFor} from '../../texts/languages';
import {closeFoldsOnEscape} from '../escape';
import {followRecords} from '../follow-records';
import {further} from '../further';
import {run, speak} from './actions';
import {store} from './store';

/** Words that were laid ready before the person chose another language give way. */
async function followLanguage(): Promise<void> {
  const wanted = await readLanguage();
  if (languageFor(wanted, languages) !== store.getState().voice?.language) await speak(wanted);
}

const followQuietly = () => void followLanguage().catch(() => undefined);

/** After the first paint: looks anew, keeps up with what changes, and fetches what a click may need before the click. */
export async function lookAnew(finding: Promise<FrontTab | undefined>): Promise<void> {
  run(async () => ask('pages.look', (await finding)?.id));
  followQuietly();
  onSettings(followQuietly);
  closeFoldsOnEscape();
  followRecords();
  await further.load();
}
