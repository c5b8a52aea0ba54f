import {
  answeredWell,
  fact,
  fromEdge,
  headersSeen,
  hostOf,
  isChallenge,
  isHtml,
  pathOf,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {later} from '../../evidence/later';
import {classOfCode} from '../named-failures';

export type Credential = 'password' | 'code';

/** Where a credential is checked, and nothing else, as of 2026-11-22, from captured logins. */
const steps: ReadonlyMap<string, Credential> = new Map([
  ['/api/accounts/password/verify', 'password'],
  ['/api/accounts/email-otp/validate', 'code'],
  ['/api/accounts/phone-otp/validate', 'code'],
  ['/api/accounts/mfa/verify', 'code'],
]);

export const credentialAt = (entry: Entry): Credential | undefined =>
  hostOf(entry) === 'auth.openai.com' && entry.request.method !== 'OPTIONS' ? steps.get(pathOf(entry)) : undefined;

/** The service's own answer, of which the status says more than any word that was seen. */
export const isWordless = (entry: Entry): boolean =>
  (fromEdge(entry) || !headersSeen(entry)) &&
  !isHtml(entry) &&
  !isChallenge(entry) &&
  fact(entry, 'edgeCode') === undefined &&
  fact(entry, 'authCode') === undefined &&
  fact(entry, 'message') === undefined;

/** A credential that does not fit. */
export const isRefused = (entry: Entry): boolean => credentialAt(entry) !== undefined && statusOf(entry) === 401;

type Outcome = 'accepted' | 'named otherwise' | `${Credential} refused`;

/** The answer, or an error page beside it, names another failure than a credential that does not fit. */
export const namesOther = (entry: Entry): boolean => {
  const id = classOfCode(fact(entry, 'authCode') ?? '');
  return id !== undefined && id !== 'wrong-password' && id !== 'wrong-code';
};

const outcomesOf = (entry: Entry): readonly Outcome[] => {
  const credential = credentialAt(entry);
  if (!credential) return [];
  if (answeredWell(entry)) return ['accepted'];
  // 409 is a login that the server no longer knows.
  if (namesOther(entry) || statusOf(entry) === 409) return ['named otherwise'];
  return statusOf(entry) === 401 ? [`${credential} refused`] : [];
};

/** What the next credential came to: an accepted one, another kind, or another failure is the newer state. */
export const credentialLater: (entries: readonly Entry[], entry: Entry, outcome: Outcome) => Entry | undefined =
  later(outcomesOf);
