import {hostOf, isDocument, startOf, usesStore} from '../../evidence/entries';
import type {CookieChange, Entry} from '../../evidence/evidence';
import {siteOf} from '../../evidence/hosts';
import {openIn} from './challenges';

/** The cookie that is given for a challenge that was solved. */
const pass = 'cf_clearance';
/** Chromium asks for the first challenge twice (`critical-ch`), within one navigation. */
const oneNavigation = 5_000;
/** A challenge that nobody solves loads itself anew every six minutes: no loop. */
const together = 120_000;

export interface Loop {
  readonly host: string;
  /** The challenges, the newest first. */
  readonly challenges: readonly Entry[];
  /** How often it came, counting one navigation once. */
  readonly rounds: number;
  /** How often it came although a pass had been given for the one before. */
  readonly afterPass: number;
}

const carriesPass = ({request}: Entry) => request.cookies.some(({name}) => name === pass);

const isPassFor =
  (challenge: Entry) =>
  ({name, domain, storeId, removed}: CookieChange) =>
    name === pass &&
    !removed &&
    usesStore(challenge, storeId) &&
    siteOf(domain.replace(/^\./, '')) === siteOf(hostOf(challenge));

/** A page with the answer is sent by POST; else the cookie shows that there was one. */
function solvedBetween(one: Entry, next: Entry, changes: readonly CookieChange[]): boolean {
  if (next.request.method === 'POST' || (carriesPass(next) && !carriesPass(one))) return true;
  const [from, to] = [startOf(one), startOf(next)];
  return changes.filter(isPassFor(one)).some(({at}) => Date.parse(at) > from && Date.parse(at) <= to);
}

function loopOf(challenges: readonly Entry[], changes: readonly CookieChange[]): Loop {
  let [rounds, afterPass] = [1, 0];
  for (const [index, next] of challenges.slice(1).entries()) {
    const one = challenges[index] as Entry;
    const gap = startOf(next) - startOf(one);
    const solved = solvedBetween(one, next, changes);
    if (solved) afterPass += 1;
    if (solved || gap >= oneNavigation) rounds = solved || gap <= together ? rounds + 1 : 1;
  }
  return {host: hostOf(challenges[0] as Entry), challenges: challenges.toReversed(), rounds, afterPass};
}

/**
 * Hosts whose challenge came back: after a pass was given for it, or three times within minutes. A mere number of
 * refusals is none, and a challenge of data cannot be solved at all.
 */
export function loopsIn(entries: readonly Entry[], changes: readonly CookieChange[] = []): readonly Loop[] {
  const pages = openIn(entries).filter(isDocument);
  return [...new Set(pages.map(hostOf))]
    .map(host =>
      loopOf(
        pages.filter(page => hostOf(page) === host),
        changes,
      ),
    )
    .filter(({rounds, afterPass}) => afterPass > 0 || rounds >= 3);
}
