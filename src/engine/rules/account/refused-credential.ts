import {startOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {namedFacts, namedIn, namedMatch, namedSigns, stands} from '../named';
import type {Match, Sign} from '../rule';
import {type Credential, credentialAt, credentialLater, isRefused, isWordless} from './credential-steps';
import {lockoutIn} from './lockout';
import {loginRequests} from './login-requests';

const classes = {password: 'wrong-password', code: 'wrong-code'} as const;
const others = {password: 'code refused', code: 'password refused'} as const;
const checks = {password: 'password-checked', code: 'code-checked'} as const;

const isAfter = (entry: Entry | undefined, other: Entry) => entry !== undefined && startOf(entry) >= startOf(other);

/** The person has got on since, or has got stuck elsewhere: by another kind of credential, or by too many of them. */
const isOutdated = (entries: readonly Entry[], asked: readonly Entry[], last: Entry, credential: Credential) =>
  (['accepted', 'named otherwise', others[credential]] as const).some(
    outcome => credentialLater(asked, last, outcome) !== undefined,
  ) ||
  isAfter(namedIn(asked, 'account-locked')[0], last) ||
  isAfter(lockoutIn(entries)?.closed, last);

/** Answers first, then the pages that show them; of each the newest first. */
const inTurn = (entries: readonly Entry[]): readonly Entry[] =>
  [...new Set(entries)].sort(
    (one, other) => Number(statusOf(other) >= 400) - Number(statusOf(one) >= 400) || startOf(other) - startOf(one),
  );

function signsOf(proof: readonly [Entry, ...Entry[]], credential: Credential): readonly Sign[] {
  const tries = proof.filter(isRefused);
  return [
    ...namedSigns(proof),
    ...(tries.length > 0 ? [{sign: checks[credential]}] : []),
    ...(tries.length > 1 ? [{sign: 'answered-again' as const, facts: {count: tries.length}}] : []),
  ];
}

/** A password or code that the login server did not accept: by its name, or by the 401 of the step that checks it. */
export function refusedCredential(entries: readonly Entry[], credential: Credential): Match | undefined {
  const asked = loginRequests(entries);
  const named = namedMatch(asked, classes[credential]);
  const isMeant = (entry: Entry) => credentialAt(entry) === credential && isRefused(entry) && isWordless(entry);
  const wordless = asked.filter(entry => isMeant(entry) && stands(asked, entry));
  const [last, ...rest] = inTurn([...(named?.entries ?? []), ...wordless]);
  if (!last || isOutdated(entries, asked, last, credential)) return undefined;
  const proof = [last, ...rest] as const;
  const isBoth = named !== undefined && wordless.length > 0;
  return {
    confidence: isBoth ? 'certain' : (named?.confidence ?? 'likely'),
    facts: namedFacts([...proof]),
    entries: proof,
    supports: signsOf([...proof], credential),
    contradicts: [],
    unseen: named ? [] : [{sign: 'text-unknown'}],
  };
}
