import {say, type Texts} from '../../../texts/say';
import {namesOf, tierOf} from '../../evidence/allowed-names';
import {allowlistDate, type FormerHost, formerly, type Purpose, purposes} from '../../evidence/allowlist';

/** What the lists for IT are made of. */

const isOptional = (purpose: Purpose) => tierOf(purpose) === 'telemetry';

/** What the login or the app needs, in the order in which it matters. */
export const neededPurposes: readonly Purpose[] = purposes.filter(purpose => !isOptional(purpose));
/** What may stay blocked. */
export const optionalPurposes: readonly Purpose[] = purposes.filter(isOptional);

export const formerPurposes: readonly FormerHost['purpose'][] = [...new Set(formerly.map(({purpose}) => purpose))];

/** Names that only earlier lists had. */
export const formerNames = (purpose: FormerHost['purpose']): readonly string[] =>
  formerly.filter(host => host.purpose === purpose).flatMap(namesOf);

/** What a group of names is for, and how much that matters. */
export const titleOf = (texts: Texts, purpose: Purpose): string =>
  say(texts, 'message.line', {
    label: say(texts, `check.purposes.${purpose}`),
    value: say(texts, `check.it.tiers.${tierOf(purpose) ?? 'telemetry'}`),
  });

export const formerTitle = (texts: Texts, purpose: FormerHost['purpose']): string =>
  say(texts, 'message.line', {
    label: say(texts, `check.purposes.${purpose}`),
    value: say(texts, 'check.it.tiers.former', {date: allowlistDate}),
  });

/** Lines that nothing reads but people. */
export const comment = (text: string): string => `# ${text}`;
