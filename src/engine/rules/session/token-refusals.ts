import {refusesAccess} from '../../evidence/attempt';
import {answeredWell, fact, fromEdge, header, headersSeen, isHtml, pathOf, startOf} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import {later} from '../../evidence/later';
import {namedFacts, namedIn} from '../named';
import type {NamedClass} from '../named-failures';
import type {Match, Sign} from '../rule';
import {incidentSigns, isDuringIncident} from './incident';
import {lastSessionAnswer} from './session-answer';

/** What the classes have in common in which the service does not accept the token that the app asks with. */

/** Without these the app is of no use to anybody; a poll in the background may be refused and renew its token. */
export const isPersonal = (entry: Entry): boolean =>
  /^\/backend-api\/(?:me$|accounts\/check\/|conversations?(?:\/|$)|sentinel\/chat-requirements\b)/.test(pathOf(entry));

const anyData = 'data of a person';
const laterData = later(entry => (isPersonal(entry) && answeredWell(entry) && !isHtml(entry) ? [anyData] : []));

/** The app got its data after all: the token was renewed, as it is every few days. */
export const gotDataLater = (entries: readonly Entry[], refused: Entry): boolean =>
  laterData(entries, refused, anyData) !== undefined;

/** A token is meant where the app's data is refused, or where a header says so; elsewhere it may be that of a link. */
const isOfToken = (entry: Entry) => refusesAccess(entry) || entry._facts?.authCode?.from === 'header';

/** The refusals that name this class and that nothing has overcome, the newest first. */
export const refusalsOf = (entries: readonly Entry[], id: NamedClass): readonly Entry[] =>
  namedIn(entries, id).filter(entry => isOfToken(entry) && !gotDataLater(entries, entry));

/** A 401 of the service itself that does not say why. */
export const isBare401 = (entry: Entry): boolean =>
  entry.response.status === 401 &&
  refusesAccess(entry) &&
  (fromEdge(entry) || !headersSeen(entry)) &&
  fact(entry, 'authCode') === undefined &&
  [undefined, 'Unauthorized'].includes(fact(entry, 'message'));

/** By the service's clock where it tells the time: that of the computer may be wrong. */
const answeredAt = (answer: Entry) => Date.parse(header(answer.response, 'date') ?? '') || startOf(answer);

/** When the token ended that the session handed out although it was over by then. */
export function outlivedToken(entries: readonly Entry[]): {readonly answer: Entry; readonly ended: string} | undefined {
  const answer = lastSessionAnswer(entries);
  const ended = answer && fact(answer, 'sessionError') === undefined ? fact(answer, 'tokenExpires') : undefined;
  return answer && ended && Date.parse(ended) < answeredAt(answer) ? {answer, ended} : undefined;
}

export const refusalSigns = (refused: readonly [Entry, ...Entry[]]): readonly Sign[] => [
  {sign: 'token-refused', facts: {status: refused[0].response.status, path: pathOf(refused[0])}},
  ...(refused.length > 1 ? [{sign: 'answered-again' as const, facts: {count: refused.length}}] : []),
];

/** What is said of a token that the service refuses by name. */
export function namedRefusal(refused: readonly [Entry, ...Entry[]], probes: readonly Probe[] | undefined): Match {
  const facts = namedFacts(refused);
  const message = refused.map(entry => fact(entry, 'message')).find(said => said !== undefined);
  const isSure = refused.some(isPersonal) && !isDuringIncident(probes);
  return {
    confidence: isSure ? 'certain' : 'likely',
    facts,
    entries: refused,
    supports: [
      ...(facts.code ? [{sign: 'auth-code' as const, facts: {code: facts.code}}] : []),
      ...(message ? [{sign: 'auth-message' as const, facts: {message}}] : []),
      ...refusalSigns(refused),
    ],
    ...incidentSigns(probes),
  };
}
