import {onceEachLog, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {stands} from '../named';
import {credentialAt, isRefused, isWordless, namesOther} from './credential-steps';
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

function lockout(entries: readonly Entry[]): Lockout | undefined {
  const latest = latestLockout(entries);
  const isExplained = entries.some(entry => namesOther(entry) && stands(entries, entry));
  return latest && !isExplained && stands(entries, latest.closed) ? latest : undefined;
}

const lockouts = onceEachLog((entries: readonly Entry[]) => ({lockout: lockout(loginRequests(entries))}));

/** The service takes no more credentials after several that did not fit, and does not say why. */
export const lockoutIn = (entries: readonly Entry[]): Lockout | undefined => lockouts(entries).lockout;

/** A limit that is the account's, and not the network's. */
export const isOfLockout = (entries: readonly Entry[], entry: Entry): boolean =>
  isClosed(entry) && lockoutIn(entries) !== undefined;
