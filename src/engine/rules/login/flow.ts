import {isCallback, pathOf, startOf, statusOf, storeOf} from '../../evidence/entries';
import type {Entry, Evidence} from '../../evidence/evidence';
import {type IsMeant, namedMatch} from '../named';
import type {NamedClass} from '../named-failures';
import type {Match, Sign} from '../rule';

/** How long a login had been under way when it failed, and whether another one was begun beside it. */
export interface Flow {
  /** Since the latest one was begun; absent when nobody saw that. */
  readonly minutes?: number;
  /** How many were begun shortly before. */
  readonly begun: number;
}

export type FlowEvidence = Pick<Evidence, 'earlier'> & {readonly entries: readonly Entry[]};

/** next-auth gives a login 15 minutes: its state, pkce and nonce cookies have `maxAge` 900. */
const lifetime = 15;

const isAuthorize = (entry: Entry) => pathOf(entry) === '/api/accounts/authorize' && statusOf(entry) < 400;
const isSignIn = (entry: Entry) =>
  entry.request.method === 'POST' && pathOf(entry).startsWith('/api/auth/signin/') && statusOf(entry) < 400;

/** A login was begun here: by the app, or at the login server itself. */
export const isBegin = (entry: Entry): boolean => isAuthorize(entry) || isSignIn(entry);

/** A login is over when it has come back, whatever was said to it; a server’s trouble says nothing. */
const isEnd = (entry: Entry) => isCallback(entry) && statusOf(entry) > 0 && statusOf(entry) < 500;

/** What this browser store did up to the failure, since a login last came back. */
export function logBefore({entries, earlier = []}: FlowEvidence, failed: Entry): readonly Entry[] {
  const log = [...earlier, ...entries].filter(
    entry => entry !== failed && startOf(entry) <= startOf(failed) && storeOf(entry) === storeOf(failed),
  );
  return log.slice(log.findLastIndex(isEnd) + 1);
}

/** @param failed the step that failed: of a way back the callback itself, not the page that it led to */
export function flowOf(evidence: FlowEvidence, failed: Entry): Flow {
  const log = logBefore(evidence, failed);
  const authorized = log.filter(isAuthorize);
  const begun = authorized.length > 0 ? authorized : log.filter(isSignIn);
  const minutesOf = (entry: Entry) => Math.round((startOf(failed) - startOf(entry)) / 60_000);
  const latest = begun.at(-1);
  return {
    ...(latest && {minutes: minutesOf(latest)}),
    begun: begun.filter(entry => minutesOf(entry) < lifetime).length,
  };
}

export const isTooOld = ({minutes = 0}: Flow): boolean => minutes >= lifetime;
export const hasRival = ({begun}: Flow): boolean => begun > 1;

export const flowSigns = (flow: Flow): readonly Sign[] => [
  ...(isTooOld(flow) ? [{sign: 'flow-age' as const, facts: {minutes: flow.minutes ?? 0}}] : []),
  ...(hasRival(flow) ? [{sign: 'several-logins' as const, facts: {count: flow.begun}}] : []),
];

export const flowFacts = ({minutes}: Flow): {readonly minutes?: number} => (minutes === undefined ? {} : {minutes});

/** What is said of a failure of the login server that is known by its name, and of the login that it ended. */
export function flowMatch(evidence: FlowEvidence, id: NamedClass, isMeant?: IsMeant): Match | undefined {
  const match = namedMatch(evidence.entries, id, isMeant);
  const last = match?.entries?.[0];
  if (!match || !last) return undefined;
  const flow = flowOf(evidence, last);
  return {
    ...match,
    facts: {...match.facts, ...flowFacts(flow)},
    supports: [...match.supports, ...flowSigns(flow)],
    ...(hasRival(flow) && {beginWith: 'close-other-tabs'}),
  };
}
