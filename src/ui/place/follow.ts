import {type FrontTab, frontTab} from '../../browser/front-tab';
import {type FirstPaint, onSnapshot, readFirstPaint, readLanguage} from '../../browser/stored';
import {folded} from '../folded';
import {further, needsFurther} from '../further';
import {speak, speakWords} from './actions';
import {store} from './store';

/** What fails here is told by what is shown. */
export const quietly = (done: Promise<unknown>): void => void done.catch(() => undefined);

/** What is laid ready is read in one go; only the words of a first start have to be fetched. */
async function showStored(): Promise<void> {
  const {snapshot, words} = await readFirstPaint().catch((): FirstPaint => ({}));
  store.setState(({snapshot: newer}) => ({snapshot: newer ?? snapshot}));
  const later = needsFurther(snapshot) ? further.load() : undefined;
  if (words) speakWords(words);
  else await speak(await readLanguage().catch(() => 'en'));
  await later;
}

/** What tells of the tab that the page is about. */
export type TabSource = () => Promise<FrontTab | undefined>;

/**
 * Shows what is stored, from now on always the newest; then `paint` may paint. No first paint waits for the worker.
 * @param tabOf the tab in front, for the popup; a page that stays open knows its own window
 */
export async function follow(paint: () => void, tabOf: TabSource = frontTab): Promise<void> {
  // Who was stopped over an answer has gone on since: what is shown now is the answer.
  onSnapshot(snapshot => store.setState(({note}) => ({snapshot, note: note === 'trouble' ? undefined : note})));
  const finding = tabOf();
  quietly(finding.then(tab => store.setState({tab})));
  await showStored();
  paint();
  // A frame in between: nothing else shall come before the first paint.
  setTimeout(() => quietly(folded.load().then(({lookAnew}) => lookAnew(finding))), 30);
}
