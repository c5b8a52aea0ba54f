import {type Line, type LineJudge, type Says, type Verdict, verdicts} from '../line';
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

/** All lines of the check, in the order in which they are shown while nothing is known. */
export const lineJudges: readonly LineJudge[] = [
  statusLine,
  loginHosts,
  gateLine,
  countryLine,
  clockLine,
  cookiesLine,
  sessionLine,
  stabilityLine,
  portalLine,
  proxyLine,
  routeLine,
  certificateLine,
  socketLine,
  uploadHost,
  voiceHost,
  signInHosts,
  featureHosts,
  telemetryHosts,
  extensionsLine,
  browserLine,
];

/** A line that has not been judged yet. */
export interface Waiting {
  readonly id: Line['id'];
  readonly verdict: 'waiting';
}

/** An incident explains what would else be blamed on this computer or its network. */
const lowered = (says: Says): Pick<Line, 'verdict' | 'lowered'> =>
  says.verdict === 'problem' || says.verdict === 'potential'
    ? {verdict: 'potential', lowered: true}
    : {verdict: says.verdict};

function lineOf({id, hop, judge}: LineJudge, seen: Seen): Line {
  const says = judge(seen);
  const isLocal = id !== 'status';
  return {...says, id, hop, ...(isLocal && serviceOf(seen) === 'login-incident' && lowered(says))};
}

/** @param isOver nothing more will be asked: what is missing then was not run */
export const linesOf = (seen: Seen, isOver: boolean): ReadonlyArray<Line | Waiting> =>
  lineJudges.map(judge => (isOver || judge.isReady(seen) ? lineOf(judge, seen) : {id: judge.id, verdict: 'waiting'}));

const order: readonly (Verdict | 'waiting')[] = [...verdicts.slice(0, 2), 'waiting', ...verdicts.slice(2)];

/** Worst first, else as they are. */
export const worstFirst = <Judged extends Line | Waiting>(lines: readonly Judged[]): readonly Judged[] =>
  [...lines].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
