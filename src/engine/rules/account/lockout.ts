import {fact, onceEachLog, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {stands} from '../named';
import {classOfCode} from '../named-failures';
import {credentialAt, isRefused, isWordless} from './credential-steps';
import {loginRequests} from './login-requests';

interface Lockout {
  /** The answer that takes no more tries. */
  readonly closed: Entry;
  /** The tries before it, the newest first. */
  readonly refused: readonly Entry[];
}

/** Nobody is locked out for fewer slips. */
const fewest = 2;

const isClosed = (entry: Entry) =>
  credentialAt(entry) !== undefined && [403, 429].includes(statusOf(entry)) && isWordless(entry);

function latestLockout(entries: readonly Entry[]): Lockout | undefined {
  let tries: Entry[] = [];
  let found: {readonly closed: Entry; readonly tries: readonly Entry[]; readonly count: number} | undefined;
  for (const entry of entries) {
    if (isRefused(entry)) tries.push(entry);
    else if (isClosed(entry) && tries.length >= fewest) found = {closed: entry, tries, count: tries.length};
    else if (credentialAt(entry) && statusOf(entry) < 400) tries = [];
  }
  return found && {closed: found.closed, refused: found.tries.slice(0, found.count).reverse()};
}

/** What names something else, as an error page beside it may, says why it was refused. */
const namesOther = (entries: readonly Entry[]) => (entry: Entry) => {
  const id = classOfCode(fact(entry, 'authCode') ?? '');
  return id !== undefined && id !== 'wrong-password' && id !== 'wrong-code' && stands(entries, entry);
};

function lockout(entries: readonly Entry[]): Lockout | undefined {
  const latest = latestLockout(entries);
  return latest && stands(entries, latest.closed) && !entries.some(namesOther(entries)) ? latest : undefined;
}

const lockouts = onceEachLog((entries: readonly Entry[]) => ({lockout: lockout(loginRequests(entries))}));

/** The service takes no more credentials after several that did not fit, and does not say why. */
export const lockoutIn = (entries: readonly Entry[]): Lockout | undefined => lockouts(entries).lockout;
