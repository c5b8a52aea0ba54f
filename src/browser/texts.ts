import {languageFor} from '../texts/languages';
import type {Texts} from '../texts/say';

// Each language is one file, found by its name: https://vite.dev/guide/features#glob-import
const addresses = import.meta.glob<string>('../texts/*.json', {query: '?url', import: 'default', eager: true});

const codeOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

/** Codes of all languages that there is a file for. */
export const languages: readonly string[] = Object.keys(addresses).map(codeOf);

/**
 * Loads one language; only the one that is shown is ever loaded. A service worker may not `import()`, so it is fetched,
 * from our own package: https://github.com/w3c/webextensions/issues/212
 * @param wanted as the browser names it, `ja-JP`
 */
export async function loadTexts(wanted: string): Promise<Texts> {
  const address = addresses[`../texts/${languageFor(wanted, languages)}.json`];
  if (!address) throw new Error('The English texts are missing from the build');
  return (await fetch(address)).json();
}
