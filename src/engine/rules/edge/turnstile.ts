import {provesSignedIn} from '../../evidence/attempt';
import {answeredWell, errorFamily, fact, hostOf, isDocument, pathOf, startOf} from '../../evidence/entries';
import type {Entry, Sighting} from '../../evidence/evidence';
import {roleOf} from '../../evidence/hosts';
import {later} from '../../evidence/later';
import type {NetErrorFamily} from '../../evidence/net-errors';
import {challengesIn, openIn} from './challenges';

/** From where the edge loads its check; names below it fail in every healthy login. */
export const checkHost = 'challenges.cloudflare.com';

const isOfCheck = (host: string) => roleOf(host) === 'challenge';

/** It was not answered, or with a refusal. What the person or the page cut off says nothing. */
const isLost = (entry: Entry) => isOfCheck(hostOf(entry)) && errorFamily(entry) !== 'aborted' && !answeredWell(entry);

const anyOfCheck = 'the check';
const laterCheck = later(entry => (isOfCheck(hostOf(entry)) && answeredWell(entry) ? [anyOfCheck] : []));

const gotOn = 'got on';
const isStepOn = (entry: Entry) =>
  provesSignedIn(entry) ||
  (entry.request.method === 'POST' && pathOf(entry).startsWith('/api/accounts/') && answeredWell(entry));
const laterStep = later(entry => (isStepOn(entry) ? [gotOn] : []));

/** These have classes of their own, which also say why. */
const namedElsewhere: readonly (NetErrorFamily | undefined)[] = [
  'name-not-found',
  'offline',
  'blocked',
  'policy',
  'local-network',
  'certificate',
  'unnamed-tls',
  'proxy',
];

/** A page in the same tab told of a script of the check that did not load. */
const showsFailure =
  (first: Entry) =>
  ({tab, at, failedResources = []}: Sighting): boolean =>
    tab === first._tab &&
    Date.parse(at) >= startOf(first) &&
    failedResources.some(address => isOfCheck(new URL(address).hostname));

const asksToUnblock = (entry: Entry) =>
  fact(entry, 'message') === 'Please unblock challenges.cloudflare.com to proceed.';

/** Why the check of the edge could not be loaded, as far as it was seen. */
export interface LostCheck {
  /** The challenge that stays open for it, and asks to let its host through where it says so. */
  readonly challenge?: Entry;
  /** Requests to the check's host that failed, the newest first. */
  readonly lost: readonly Entry[];
  /** What pages told of scripts that did not load. */
  readonly shown: readonly Sighting[];
  readonly says: boolean;
}

function behindChallenge(entries: readonly Entry[], lost: readonly Entry[], sightings: readonly Sighting[]) {
  const open = openIn(entries).filter(isDocument);
  const [first, challenge] = [open[0], open.at(-1)];
  if (!first || !challenge) return undefined;
  const after = lost.filter(entry => startOf(entry) >= startOf(first));
  const shown = sightings.filter(showsFailure(first));
  const says = open.some(entry => asksToUnblock(entry) && !laterCheck(entries, entry, anyOfCheck));
  return after.length > 0 || shown.length > 0 || says ? {challenge, lost: after, shown, says} : undefined;
}

/** The check that could not be loaded: behind a challenge that stays open, or in a login that went no further. */
export function lostCheckIn(entries: readonly Entry[], sightings: readonly Sighting[] = []): LostCheck | undefined {
  const lost = entries.filter(entry => isLost(entry) && !laterCheck(entries, entry, anyOfCheck)).toReversed();
  const behind = behindChallenge(entries, lost, sightings);
  // A challenge that passed had its check.
  if (behind || challengesIn(entries).some(isDocument)) return behind;
  const alone = lost.filter(
    entry =>
      entry._error !== undefined && !namedElsewhere.includes(errorFamily(entry)) && !laterStep(entries, entry, gotOn),
  );
  return alone.length > 0 ? {lost: alone, shown: [], says: false} : undefined;
}

/** A challenge whose check cannot be loaded is not the person's to solve. */
export const isForLostCheck = (entries: readonly Entry[], sightings?: readonly Sighting[]): boolean =>
  lostCheckIn(entries, sightings)?.challenge !== undefined;
