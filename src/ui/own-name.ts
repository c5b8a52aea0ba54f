/** A language's name in itself: `日本語`. */
export const ownName = (language: string): string =>
  new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;
