import type {RemedyId} from '../../remedies';
import {type Line, type LineId, type LineJudge, type Says, type Verdict, verdicts} from '../line';
import type {Seen} from '../seen';
import {browserLine} from './browser';
import {certificateLine} from './certificate';
import {clockLine} from './clock';
import {cookiesLine} from './cookies';
import {countryLine} from './country';
import {extensionsLine} from './extensions';
import {gateLine} from './gate';
import {featureHosts, loginHosts, signInHosts, telemetryHosts, uploadHost, voiceHost} from './hosts';
import {portalLine} from './portal';
import {proxyLine} from './proxy';
import {routeLine} from './route';
import {sessionLine} from './session';
import {socketLine} from './socket';
import {stabilityLine} from './stability';
import {serviceOf, statusLine} from './status';

/** All lines of the check: what explains others comes before them. */
export const lineJudges: readonly LineJudge[] = [
  statusLine,
  browserLine,
  portalLine,
  proxyLine,
  clockLine,
  loginHosts,
  gateLine,
  countryLine,
  cookiesLine,
  sessionLine,
  stabilityLine,
  routeLine,
  certificateLine,
  socketLine,
  uploadHost,
  voiceHost,
  signInHosts,
  featureHosts,
  telemetryHosts,
  extensionsLine,
];

/** A line that has not been judged yet. */
export interface Waiting {
  readonly id: Line['id'];
  readonly verdict: 'waiting';
}

const isFound = ({verdict}: Says) => verdict === 'problem' || verdict === 'potential';

const isPortal = (seen: Seen) => portalLine.judge(seen).reading === 'portal-found';

/** What explains what would else be blamed on this computer or its network. */
function explains(seen: Seen): Pick<Line, 'lowered'> & {readonly by?: LineId} {
  if (serviceOf(seen) === 'login-incident') return {by: 'status', lowered: 'incident'};
  return isPortal(seen) ? {by: 'portal', lowered: 'portal'} : {};
}

/** While nothing comes through there is one thing to do, whatever else a line would advise. */
function firstOfAll(seen: Seen): RemedyId | undefined {
  const [own, portal] = [browserLine.judge(seen), portalLine.judge(seen)];
  if (own.reading === 'browser-offline') return own.remedy;
  return isPortal(seen) ? portal.remedy : undefined;
}

function lineOf({id, hop, judge}: LineJudge, seen: Seen, first: RemedyId | undefined): Line {
  const says = judge(seen);
  if (id === 'status' || !isFound(says)) return {...says, id, hop};
  const {by, lowered} = explains(seen);
  return {
    ...says,
    id,
    hop,
    ...(first && {remedy: first}),
    ...(lowered && by !== id && ({verdict: 'potential', lowered} as const)),
  };
}

/** @param isOver nothing more will be asked: what is missing then was not run */
export function linesOf(seen: Seen, isOver: boolean): ReadonlyArray<Line | Waiting> {
  const first = firstOfAll(seen);
  return lineJudges.map(judge =>
    isOver || judge.isReady(seen) ? lineOf(judge, seen, first) : {id: judge.id, verdict: 'waiting'},
  );
}

const order: readonly (Verdict | 'waiting')[] = [...verdicts.slice(0, 2), 'waiting', ...verdicts.slice(2)];

/** Worst first, else as they are. */
export const worstFirst = <Judged extends Line | Waiting>(lines: readonly Judged[]): readonly Judged[] =>
  [...lines].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
