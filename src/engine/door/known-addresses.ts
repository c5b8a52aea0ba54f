import {type Keep, nothing} from './keep';
import {onlyNames} from './login-words';
import {safeCode} from './safe-code';
import {safeRayId} from './safe-value';

const always =
  (...words: readonly string[]): Keep =>
  value =>
    words.includes(value) ? value : undefined;

/** Names of parameters that may be kept, each with what its value may be. */
export const queryValues: ReadonlyMap<string, Keep> = new Map<string, Keep>([
  ['error', safeCode],
  ['prompt', always('login', 'none', 'consent', 'select_account')],
  ['screen_hint', always('login', 'signup', 'login_or_signup')],
  ['response_type', always('code')],
  ['code_challenge_method', always('S256')],
  ['csrf', always('true')],
  ['json', always('true')],
  ['callback_path', always('/')],
  ['ray', safeRayId],
  ...onlyNames.split(' ').map(name => [name, nothing] as const),
]);
