import type en from './en.json';

/** One language: all texts of the product. Every language file has the same keys, or it does not compile. */
export type Texts = typeof en;

type Leaves<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Leaves<Node[Key]>}`;
}[keyof Node & string];

/** A path to one text, as `rules.cloudflare-1020.title`. */
export type TextKey = Leaves<Texts>;
/** A failure class, by the texts that name it: known without asking the rules, which may ask for it themselves. */
export type ClassName = keyof Texts['rules'];
export type SignId = keyof Texts['signs'];

export type TextFacts = Readonly<Record<string, string | number>>;

/** The text under `key`, its `{placeholders}` filled from `facts`; what is not known becomes an ellipsis. */
export function say(texts: Texts, key: TextKey, facts: TextFacts = {}): string {
  const text = key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], texts);
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : '…'));
}
