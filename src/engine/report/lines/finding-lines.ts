import {say, type TextKey, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import {hopOf} from '../../diagnosis/hops';
import type {Entry} from '../../evidence/evidence';
import type {Sign} from '../../rules/rule';
import {minute, second} from './spoken-time';

/** What is said of a finding, line by line; every report says it in these words. */

const text = (texts: Texts, {rule, facts}: Finding, part: 'title' | 'cause') =>
  say(texts, `rules.${rule}.${part}` as TextKey, facts);

export const titleOf = (texts: Texts, finding: Finding): string => text(texts, finding, 'title');

/** At which hop it stopped, and why. */
export const causeOf = (texts: Texts, finding: Finding): string =>
  [say(texts, `hops.${hopOf(finding.layer)}.stopped`), text(texts, finding, 'cause')].join(say(texts, 'ui.space'));

/** The class by its name, and how sure it is. */
export const sureness = (texts: Texts, {rule, confidence}: Finding): string =>
  say(texts, 'message.detailed', {text: rule, more: say(texts, `confidence.${confidence}`)});

/** Times in facts are ISO dates; a summary says them with their zone. */
const spoken = (facts: Sign['facts'] = {}) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, name === 'time' ? minute(String(value)) : value]),
  );

export const signTexts = (texts: Texts, list: readonly Sign[] = []): readonly string[] =>
  list.map(({sign, facts}) => say(texts, `signs.${sign}`, spoken(facts)));

export const factsOf = ({facts = {}}: Finding): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** The answers that decided it, as many as a reader looks at. */
export const decidingEntries = ({entries = []}: Finding): readonly Entry[] => entries.slice(0, 5);

/** Where a request went, without what it asked. */
export const plainAddress = ({request}: Entry): string => request.url.split(/[?#]/, 1)[0] ?? '';

export const resultOf = ({_error, response}: Entry): string | number => _error ?? response.status;

export const answerLine = (entry: Entry): string =>
  `${second(entry.startedDateTime)}  ${entry.request.method} ${plainAddress(entry)}  ${resultOf(entry)}`;

/** What to do, in this order. */
export const stepsOf = (texts: Texts, {remedies}: Finding): readonly string[] =>
  remedies.map(id => say(texts, `remedies.${id}.title`));
