import {noRoom} from '../../browser/questions';
import {loadTexts} from '../../browser/texts';
import type {Texts} from '../../texts/say';
import {folded} from '../folded';
import type {View} from '../view';
import {voiceOf} from '../voice';
import {store} from './store';

export const tell: View['tell'] = note => store.setState({note});

const noteOf = (reason: unknown) => (reason instanceof Error && reason.message === noRoom ? 'full' : 'trouble');

/** Called at once, so that the browser still sees the click; a refusal is told in one sentence. */
export const run: View['run'] = work => {
  tell(undefined);
  try {
    work().catch(reason => tell(noteOf(reason)));
  } catch {
    tell('trouble');
  }
};

/** Shows one language. */
export function speakWords(texts: Texts): void {
  const voice = voiceOf(texts, texts.language.code);
  document.documentElement.lang = texts.language.code;
  document.title = voice.t('ui.title');
  store.setState({voice});
}

/** Loads and shows one language: the best of ours for what is wanted. */
export const speak = async (wanted: string): Promise<void> => speakWords(await loadTexts(wanted));

/** Shows another language, from now on. */
export const changeLanguage = (language: string): void =>
  run(async () => {
    // Saved first: whoever reads the new words may close the page at once.
    await (await folded.load()).changeSettings({language});
    await speak(language);
  });
