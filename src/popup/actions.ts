import {noRoom} from '../browser/questions';
import {changeSettings} from '../browser/settings';
import {loadTexts} from '../browser/texts';
import type {View} from '../ui/view';
import {voiceOf} from '../ui/voice';
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

/** Loads and shows one language: the best of ours for what is wanted. */
export async function speak(wanted: string): Promise<void> {
  const texts = await loadTexts(wanted);
  const voice = voiceOf(texts, texts.language.code);
  document.documentElement.lang = texts.language.code;
  document.title = voice.t('ui.title');
  store.setState({voice});
}

/** Shows another language, from now on. */
export const changeLanguage = (language: string): void =>
  run(async () => {
    await speak(language);
    await changeSettings({language});
  });
