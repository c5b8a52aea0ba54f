import {say, type Texts} from '../../../texts/say';
import {namesFor} from '../../evidence/allowed-names';
import {allowlistDate, type Purpose} from '../../evidence/allowlist';
import {
  comment,
  formerNames,
  formerPurposes,
  formerTitle,
  neededPurposes,
  optionalPurposes,
  titleOf,
} from './list-parts';

type Lines = readonly string[];

const head = (texts: Texts): Lines =>
  [
    say(texts, 'message.it.source', {date: allowlistDate}),
    say(texts, 'message.it.apex'),
    say(texts, 'check.it.ports'),
    say(texts, 'message.it.voice'),
    say(texts, 'check.it.asComments'),
  ].map(comment);

const needed =
  (texts: Texts) =>
  (purpose: Purpose): Lines => [comment(titleOf(texts, purpose)), ...namesFor(purpose)];

/** Whoever pastes all of it lets through no more than is needed. */
const optional =
  (texts: Texts) =>
  (purpose: Purpose): Lines =>
    [titleOf(texts, purpose), ...namesFor(purpose)].map(comment);

/** For firewalls and proxies: apex and wildcard each on its own line, by groups, with the ports. */
export const firewallList = (texts: Texts): string =>
  [
    head(texts),
    ...neededPurposes.map(needed(texts)),
    ...optionalPurposes.map(optional(texts)),
    ...formerPurposes.map(purpose => [formerTitle(texts, purpose), ...formerNames(purpose)].map(comment)),
  ]
    .map(lines => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
