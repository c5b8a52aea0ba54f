import {layReady, readLanguage} from '../browser/stored';
import {loadTexts} from '../browser/texts';
import type {Texts} from '../texts/say';

/** The words in the person's language; the next popup finds them laid ready. */
export async function currentWords(): Promise<Texts> {
  const words = await loadTexts(await readLanguage());
  // Without room the popup fetches them itself.
  await layReady(words).catch(() => undefined);
  return words;
}
