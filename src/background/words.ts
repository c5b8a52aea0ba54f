import {layReady, readLanguage} from '../browser/stored';
import {loadTexts} from '../browser/texts';
import type {Texts} from '../texts/say';

let ready: string | undefined;

/** The words in the person's language; the next popup finds them laid ready. */
export async function currentWords(): Promise<Texts> {
  const language = await readLanguage();
  const words = await loadTexts(language);
  if (ready === language) return words;
  // Without room the popup fetches them itself.
  await layReady(words).catch(() => undefined);
  ready = language;
  return words;
}
