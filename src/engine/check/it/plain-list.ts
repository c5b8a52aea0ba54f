import {say, type Texts} from '../../../texts/say';
import {namesFor} from '../../evidence/allowed-names';
import {allowlistDate} from '../../evidence/allowlist';
import {comment, formerNames, formerPurposes, formerTitle, neededPurposes, optionalPurposes} from './list-parts';

/** One name a line; what may stay blocked, and what only earlier lists had, stands apart. */
export const plainList = (texts: Texts): string =>
  [
    neededPurposes.flatMap(namesFor),
    [comment(say(texts, 'check.it.tiers.telemetry')), ...optionalPurposes.flatMap(namesFor)],
    ...formerPurposes.map(purpose => [comment(formerTitle(texts, purpose)), ...formerNames(purpose)]),
    [comment(say(texts, 'message.it.source', {date: allowlistDate}))],
  ]
    .map(block => [...new Set(block)].join('\n'))
    .join('\n\n')
    .concat('\n');
