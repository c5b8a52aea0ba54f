import {answeredWell, errorFamily, hostOf, isChallenge, isDocument, pathOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginHost, roleOf} from '../../evidence/hosts';
import {later} from '../../evidence/later';
import type {NetErrorFamily} from '../../evidence/net-errors';
import {stageOf, stages} from '../../evidence/stage';
import {stands} from '../named';
import type {Match, Sign} from '../rule';

/** Requests that a login is made of, where something on the device itself stopped them: they were never sent. */

/** How far the login had come; what has no stage of its own belongs to where its host comes in. */
const placeOf = (entry: Entry) =>
  stages.indexOf(stageOf(entry) ?? (hostOf(entry).endsWith('.openai.com') ? 'authorize' : 'landing'));

/** A page or a step of the login. What the app asks for later is none. */
const isStep = (entry: Entry): boolean =>
  isLoginHost(hostOf(entry)) &&
  (isDocument(entry) ||
    (stageOf(entry) ?? 'app') !== 'app' ||
    /^\/(?:api\/accounts\/|backend-api\/sentinel\/(?:req|frame\.html)$)/.test(pathOf(entry)));

const isScript = (entry: Entry) =>
  entry._resourceType === 'script' && (isLoginHost(hostOf(entry)) || roleOf(hostOf(entry)) === 'assets');

/** Without a challenge it is the check within the login page; a challenge that cannot load has a class of its own. */
const isCheck = (entry: Entry, isChallenged: boolean) => roleOf(hostOf(entry)) === 'challenge' && !isChallenged;

/** Those that were stopped in this way and that nothing has overcome: the steps first, the newest first. */
export function stoppedIn(entries: readonly Entry[], family: NetErrorFamily): readonly Entry[] {
  const stopped = entries.filter(entry => errorFamily(entry) === family);
  const isChallenged = stopped.length > 0 && entries.some(isChallenge);
  const standing = stopped
    .filter(entry => isStep(entry) || isScript(entry) || isCheck(entry, isChallenged))
    .filter(entry => stands(entries, entry))
    .toReversed();
  return [...standing.filter(isStep), ...standing.filter(entry => !isStep(entry))];
}

/** Each answered step stands for all that come before it. */
const laterStep = later(entry =>
  isStep(entry) && answeredWell(entry)
    ? stages.slice(0, Math.max(0, placeOf(entry))).map(stage => `beyond ${stage}`)
    : [],
);

/** A further step of the login that was answered all the same. */
const wentOn = (entries: readonly Entry[], stopped: Entry): Entry | undefined =>
  laterStep(entries, stopped, `beyond ${stages[placeOf(stopped)]}`);

/**
 * What is said of them. A script may have been one that nobody needs.
 * @param isSure whether the word for it can mean nothing else
 * @param supports of the deciding one
 */
export function stoppedMatch(
  entries: readonly Entry[],
  stopped: readonly [Entry, ...Entry[]],
  isSure: boolean,
  supports: readonly Sign[],
): Match {
  const [last] = stopped;
  const further = wentOn(entries, last);
  const [surest, otherwise] = isStep(last) ? (['certain', 'likely'] as const) : (['likely', 'possible'] as const);
  const times = stopped.length;
  return {
    confidence: further ? otherwise : isSure ? surest : 'likely',
    facts: {host: hostOf(last), error: last._error ?? '', times},
    entries: stopped,
    supports: [...supports, ...(times > 1 ? [{sign: 'answered-again' as const, facts: {count: times}}] : [])],
    contradicts: further ? [{sign: 'login-went-on', facts: {path: pathOf(further)}}] : [],
  };
}
