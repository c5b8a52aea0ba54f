/** What a site can keep in a browser beside its cookies, as far as a page of it can be asked about it. */
export const kinds = ['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorkers'] as const;
export type Kind = (typeof kinds)[number];

/** How many of each there are; a kind that could not be read is missing, which is not the same as none. */
export type Contents = Readonly<Partial<Record<Kind, number>>>;

const countIn = (contents: Readonly<Record<string, unknown>>, kind: Kind): Contents => {
  const count = contents[kind];
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? {[kind]: count} : {};
};

/** Counts, whatever else the answer holds. */
export function contentsFrom(answer: unknown): Contents | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  return Object.assign({}, ...kinds.map(kind => countIn(answer as Readonly<Record<string, unknown>>, kind)));
}

const most = (looks: readonly Contents[], kind: Kind): Contents => {
  const counts = looks.flatMap(look => look[kind] ?? []);
  return counts.length > 0 ? {[kind]: Math.max(...counts)} : {};
};

/** What several pages of one origin say: they share all but the storage of their own tab, and the most of it counts. */
export const together = (looks: readonly Contents[]): Contents | undefined =>
  looks.length > 0 ? Object.assign({}, ...kinds.map(kind => most(looks, kind))) : undefined;
