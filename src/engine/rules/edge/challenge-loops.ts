import {countWhile} from '../../evidence/count-while';
import {endOf, hostOf, isDocument, startOf, usesStore} from '../../evidence/entries';
import type {CookieChange, Entry} from '../../evidence/evidence';
import {groupBy} from '../../evidence/group-by';
import {siteOf} from '../../evidence/hosts';
import {openIn} from './challenges';

/** The cookie that is given for a challenge that was solved. */
const pass = 'cf_clearance';
/** Within one navigation Chromium may ask a second time as soon as it has the answer (`critical-ch`), and never a third. */
const atOnce = 1_000;
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

/** When passes were given, in the order of time. All challenges of a loop are of one host and one store. */
const passTimes = (challenge: Entry, changes: readonly CookieChange[]): readonly number[] =>
  changes
    .filter(isPassFor(challenge))
    .map(({at}) => Date.parse(at))
    .sort((one, other) => one - other);

/** A page with the answer is sent by POST; else the cookie shows that there was one. */
function solvedBetween(one: Entry, next: Entry, passes: readonly number[]): boolean {
  if (next.request.method === 'POST' || (carriesPass(next) && !carriesPass(one))) return true;
  const first = passes[countWhile(passes, at => at <= startOf(one))];
  return first !== undefined && first <= startOf(next);
}

function loopOf(challenges: readonly [Entry, ...Entry[]], changes: readonly CookieChange[]): Loop {
  const passes = passTimes(challenges[0], changes);
  let [rounds, afterPass, askedTwice] = [1, 0, false];
  for (const [index, next] of challenges.slice(1).entries()) {
    const one = challenges[index] as Entry;
    const gap = startOf(next) - startOf(one);
    const solved = solvedBetween(one, next, passes);
    if (solved) afterPass += 1;
    const isSecond = !solved && !askedTwice && startOf(next) - endOf(one) < atOnce;
    if (!isSecond) rounds = solved || gap <= together ? rounds + 1 : 1;
    askedTwice = isSecond;
  }
  return {host: hostOf(challenges[0]), challenges: challenges.toReversed(), rounds, afterPass};
}

/**
 * Hosts whose challenge came back: after a pass was given for it, or three times within minutes. A mere number of
 * refusals is none, and a challenge of data cannot be solved at all.
 */
export function loopsIn(entries: readonly Entry[], changes: readonly CookieChange[] = []): readonly Loop[] {
  const byHost = groupBy(openIn(entries).filter(isDocument), hostOf);
  return [...byHost.values()]
    .map(([first, ...rest]) => loopOf([first as Entry, ...rest], changes))
    .filter(({rounds, afterPass}) => afterPass > 0 || rounds >= 3);
}
