import {languageFor} from '../texts/languages';
import type {Texts} from '../texts/say';

const files = import.meta.glob<Texts>('../texts/*.json', {import: 'default'});

/** Codes of all languages that there is a file for. */
export const languages: readonly string[] = Object.keys(files).map(path =>
  path.slice('../texts/'.length, -'.json'.length),
);

/** @param wanted as `ja` or `ja-JP`; English when there is no such language */
export async function loadTexts(wanted: string): Promise<Texts> {
  const load = files[`../texts/${languageFor(wanted, languages)}.json`];
  if (!load) throw new Error('The English texts are missing from the build');
  return load();
}
