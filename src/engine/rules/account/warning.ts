import {hostOf, laterSuccess, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isOfLogin} from '../login/login-steps';
import {everNamed, saidBy, stands} from '../named';
import type {NamedClass} from '../named-failures';
import type {Match} from '../rule';

/** What the service tells an account to beware of, also while somebody is signed in and at work. */

const isInApp = (entry: Entry) => ['chatgpt.com', 'chat.openai.com'].includes(hostOf(entry)) && !isOfLogin(entry);

/** In the app people write, also of warnings: there only a refusal is one, and only the same once more ends it. */
const isStanding = (entries: readonly Entry[]) => (entry: Entry) =>
  isInApp(entry) ? statusOf(entry) >= 400 && laterSuccess(entries, entry) === undefined : stands(entries, entry);

/** What is said of such a warning; undefined when there is none, or it is over. */
export function warningMatch(entries: readonly Entry[], id: NamedClass): Match | undefined {
  const warned = everNamed(entries, id).filter(isStanding(entries)).toReversed();
  const match = saidBy(id, warned);
  return match && warned[0] && isInApp(warned[0]) ? {...match, whileSignedIn: true} : match;
}
