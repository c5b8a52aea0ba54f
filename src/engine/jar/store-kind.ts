/** Whose cookies a store holds, as both browsers name their stores. */
export type StoreKind =
  | {readonly kind: 'normal' | 'private' | 'other'}
  /** A container of Firefox, by its number; its name would take one more permission. */
  | {readonly kind: 'container'; readonly number: number};

/** @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/cookies/CookieStore */
export function storeKindOf(storeId: string): StoreKind {
  const number = /^firefox-container-(\d+)$/.exec(storeId)?.[1];
  if (number !== undefined) return {kind: 'container', number: Number(number)};
  if (storeId === '0' || storeId === 'firefox-default') return {kind: 'normal'};
  return {kind: storeId === '1' || storeId === 'firefox-private' ? 'private' : 'other'};
}

const ranks = ['normal', 'container', 'private', 'other'] as const;

/** The usual windows first, then containers by their number. */
export function inStoreOrder(one: string, other: string): number {
  const [first, second] = [storeKindOf(one), storeKindOf(other)];
  const numbers = (first.kind === 'container' ? first.number : 0) - (second.kind === 'container' ? second.number : 0);
  return ranks.indexOf(first.kind) - ranks.indexOf(second.kind) || numbers || inLetters(one, other);
}

/** An order that is the same in every language. */
export const inLetters = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
