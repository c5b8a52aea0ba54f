import {say, type TextFacts, type TextKey, type Texts} from '../texts/say';
import {shownFacts} from './format';
import {joined, knowsPhrases, phrases} from './phrases';

/** Texts that have a form for one and one for many. */
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never;

/** Says texts in one language, with facts as a person reads them. */
export interface Voice {
  readonly language: string;
  readonly t: (key: TextKey, facts?: TextFacts) => string;
  /** The form for `count`, which also fills `{count}`. */
  readonly many: (key: CountedKey, count: number, facts?: TextFacts) => string;
}

/** A word joiner keeps the name from breaking at its hyphen. */
const whole = (text: string) => text.replaceAll('Wi-Fi', 'Wi-\u2060Fi');

export function voiceOf(texts: Texts, language: string): Voice {
  const rules = new Intl.PluralRules(language);
  const set = language === 'ja' && !knowsPhrases() ? phrases : joined;
  const t: Voice['t'] = (key, facts = {}) => set(whole(say(texts, key, shownFacts(facts, language))));
  return {
    language,
    t,
    many: (key, count, facts = {}) =>
      t(`${key}.${rules.select(count) === 'one' ? 'one' : 'other'}` as TextKey, {count, ...facts}),
  };
}
