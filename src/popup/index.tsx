import {render} from 'preact';
import {ask} from '../browser/ask';
import {pageFor, purposeOfPage} from '../browser/button';
import {frontTab} from '../browser/front-tab';
import {inPopup} from '../browser/in-popup';
import {onSettings} from '../browser/on-settings';
import {openPage} from '../browser/open-page';
import {type FirstPaint, onSnapshot, readFirstPaint, readLanguage} from '../browser/stored';
import {languages} from '../browser/texts';
import {languageFor} from '../texts/languages';
import {folded} from '../ui/folded';
import {further, needsFurther} from '../ui/further';
import {screenOf} from '../ui/screen';
import {run, speak, speakWords} from './actions';
import {Popup} from './popup';
import {store} from './store';

/** What is laid ready is read in one go; only the words of a first start have to be fetched. */
async function showStored(): Promise<void> {
  const {snapshot, words} = await readFirstPaint().catch((): FirstPaint => ({}));
  store.setState(({snapshot: newer}) => ({snapshot: newer ?? snapshot}));
  const later = needsFurther(snapshot, screenOf(snapshot)) ? further.load() : undefined;
  if (words) speakWords(words);
  else await speak(await readLanguage().catch(() => 'en'));
  await later;
}

/** What fails here is told by what is shown. */
const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);

const showTab = async () => store.setState({tab: await frontTab()});

/** Paints what is stored, then looks anew: no first paint waits for the worker. */
async function start(root: HTMLElement): Promise<void> {
  root.classList.toggle('page-popup', inPopup());
  // Who was stopped over an answer has gone on since: what is shown now is the answer.
  onSnapshot(snapshot => store.setState(({note}) => ({snapshot, note: note === 'trouble' ? undefined : note})));
  quietly(showTab());
  await showStored();
  render(<Popup />, root);
  // A frame in between: nothing else shall come before the first paint.
  setTimeout(() => quietly(afterPaint()), 30);
}

/** Looks anew, and fetches what a click may need before the click. */
async function afterPaint(): Promise<void> {
  run(() => ask('pages.look'));
  quietly(followLanguage());
  onSettings(() => quietly(followLanguage()));
  const {closeFoldsOnEscape, followRecords} = await folded.load();
  closeFoldsOnEscape();
  followRecords();
  await further.load();
}

/** Words that were laid ready before the person chose another language give way. */
async function followLanguage(): Promise<void> {
  const wanted = await readLanguage();
  if (languageFor(wanted, languages) !== store.getState().voice?.language) await speak(wanted);
}

/** Some come only to have a tab opened: see browser/button.ts. */
async function open(root: HTMLElement): Promise<void> {
  if (purposeOfPage() !== 'tab' || !inPopup()) return start(root);
  await openPage(pageFor('tab'));
  close();
}

const root = document.getElementById('popup');
if (root) quietly(open(root));
