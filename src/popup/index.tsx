import {render} from 'preact';
import {ask} from '../browser/ask';
import {pageFor, purposeOfPage} from '../browser/button';
import {frontTab} from '../browser/front-tab';
import {inPopup} from '../browser/in-popup';
import {onRecorded} from '../browser/journal';
import {openPage} from '../browser/open-page';
import {onSnapshot, readLanguage, readSnapshot} from '../browser/stored';
import {folded} from '../ui/folded';
import {further, needsFurther} from '../ui/further';
import {screenOf} from '../ui/screen';
import {run, speak, tell} from './actions';
import {closeFoldsOnEscape} from './escape';
import {Popup} from './popup';
import {store} from './store';

const showStored = async () => {
  const stored = await readSnapshot();
  store.setState(({snapshot}) => ({snapshot: snapshot ?? stored}));
  if (needsFurther(stored, screenOf(stored))) await further.load();
};

const showTab = async () => store.setState({tab: await frontTab()});

/** While somebody looks, what is healthy is judged too. A login tells many things at once: one look for all of them. */
function followRecords(): void {
  let waiting = false;
  const look = () => {
    waiting = false;
    ask('diagnosis.refresh').catch(() => undefined);
  };
  onRecorded(() => {
    if (!waiting) setTimeout(look, 300);
    waiting = true;
  });
}

/** Paints what is stored, then looks anew: no first paint waits for the worker. */
async function start(root: HTMLElement): Promise<void> {
  root.classList.toggle('page-popup', inPopup());
  // Who was stopped over an answer has gone on since: what is shown now is the answer.
  onSnapshot(snapshot => store.setState(({note}) => ({snapshot, note: note === 'trouble' ? undefined : note})));
  followRecords();
  showTab().catch(() => undefined);
  await Promise.all([
    showStored().catch(() => undefined),
    readLanguage()
      .catch(() => 'en')
      .then(speak),
  ]);
  render(<Popup />, root);
  closeFoldsOnEscape();
  run(() => ask('pages.look'));
  // Painted: what a click may need is there before the click.
  setTimeout(() => Promise.all([folded.load(), further.load()]).catch(() => undefined), 100);
}

/** Some come only to have a tab opened, or the report saved: see browser/button.ts. */
async function open(root: HTMLElement): Promise<void> {
  if (purposeOfPage() === 'tab' && inPopup()) {
    await openPage(pageFor('tab'));
    return close();
  }
  await start(root);
  if (purposeOfPage() === 'save-report') run(saveFromMenu);
}

async function saveFromMenu(): Promise<void> {
  await (await folded.load()).saveReport(store.getState().voice?.language ?? 'en');
  tell('saved');
}

const root = document.getElementById('popup');
if (root) void open(root);
