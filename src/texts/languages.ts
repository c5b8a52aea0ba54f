/** The best of our languages for what the browser speaks (`ja-JP` → `ja`), else English. */
export const languageFor = (wanted: string, languages: readonly string[]): string =>
  languages.find(code => code === wanted) ?? languages.find(code => code === wanted.split('-')[0]) ?? 'en';
