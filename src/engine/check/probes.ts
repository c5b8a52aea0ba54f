import {fact, statusOf} from '../evidence/entries';
import type {Probe, ProbeName} from '../evidence/evidence';
import {type Facts, factsFrom, mergeFacts} from '../evidence/facts';
import {safeHost} from '../evidence/hosts';
import {type Asked, isFine, productOf, reachOf} from './asked';
import {askOf} from './asks';
import {middleSeconds, offsetOf, sureSeconds} from './clock';
import {answerTo, type Seen, type SocketResult} from './seen';

/** A check as the rules read it: one probe for each thing that was asked. */

const timeOf = ({entry}: Asked): string => new Date(Date.parse(entry.startedDateTime) + entry.time).toISOString();

function probe(name: ProbeName, asked: Asked, more: Partial<Probe> = {}): Probe {
  const {entry} = asked;
  const product = productOf(asked);
  const status = statusOf(entry);
  return {
    at: timeOf(asked),
    probe: name,
    host: safeHost(new URL(asked.url).hostname),
    fine: isFine(asked),
    facts: mergeFacts(product ? factsFrom('probe', {product}) : {}, more.facts),
    ...(status > 0 && {status}),
    ...(entry._error && {error: entry._error}),
    ...(more.fine !== undefined && {fine: more.fine}),
  };
}

const only = (asked: Asked | undefined, make: (asked: Asked) => Probe): readonly Probe[] =>
  asked ? [make(asked)] : [];

/** Of a host that nobody may look into, that something answered is no proof. */
const reachProbes = ({asked}: Seen): readonly Probe[] =>
  asked.flatMap(one => {
    const {group} = askOf(one.url) ?? {};
    if (!group || reachOf(one) === 'unseen' || group === 'telemetry') return [];
    const name = group === 'upload' || group === 'voice' ? group : 'reach';
    return [probe(name, one)];
  });

const traceProbes = ({asked}: Seen): readonly Probe[] =>
  asked.flatMap(one => {
    const trace = fact(one.entry, 'trace');
    return trace && isFine(one) ? [probe('trace', one, {facts: factsFrom('probe', {trace})})] : [];
  });

/** By so many seconds as are sure, and by the likeliest where it is off at all. */
function clockProbes({asked, at}: Seen): readonly Probe[] {
  const offset = offsetOf(asked);
  if (!offset) return [];
  const clockOffset = sureSeconds(offset) === 0 ? 0 : Math.round(middleSeconds(offset));
  return [{at, probe: 'clock', fine: Math.abs(clockOffset) <= 30, facts: factsFrom('probe', {clockOffset})}];
}

const statusProbes = (seen: Seen): readonly Probe[] =>
  (['status', 'status-list'] as const).flatMap(question =>
    only(answerTo(seen, question), asked =>
      probe('status', asked, {facts: factsFrom('probe', {service: fact(asked.entry, 'service')})}),
    ),
  );

const certificateProbes = ({certificates = [], at}: Seen): readonly Probe[] =>
  certificates.map(({host, issuer}) => ({
    at,
    probe: 'certificate',
    host: safeHost(host),
    fine: issuer === 'public',
    facts: factsFrom('probe', {issuer}),
  }));

function cookieProbes(seen: Seen): readonly Probe[] {
  const {keeping} = seen;
  if (keeping === undefined || keeping === 'untold') return [];
  return only(answerTo(seen, 'csrf'), asked =>
    probe('cookies', asked, {fine: keeping === 'kept', facts: factsFrom('probe', {cookies: keeping})}),
  );
}

const socketFine: Readonly<Partial<Record<SocketResult, boolean>>> = {
  open: true,
  'turned-away': true,
  stranger: false,
  cut: false,
  silent: false,
};

/** A failure without a name may be the host's own refusal: it tells nothing. */
function socketProbes({socket, at}: Seen): readonly Probe[] {
  const fine = socket && socketFine[socket];
  return fine === undefined ? [] : [{at, probe: 'websocket', host: 'ws.chatgpt.com', fine, facts: {}}];
}

const portalFacts = ({entry}: Asked): Facts => factsFrom('probe', {page: fact(entry, 'page')});

function portalProbes(seen: Seen): readonly Probe[] {
  const asked = answerTo(seen, 'portal');
  if (!asked || (asked.closed && !asked.ledAway)) return [];
  const fine = statusOf(asked.entry) === 204;
  return [probe('portal', asked, {fine, facts: portalFacts(asked)})];
}

/** What the rules are handed of a check, the oldest first. */
export const probesOf = (seen: Seen): readonly Probe[] =>
  [
    ...statusProbes(seen),
    ...reachProbes(seen),
    ...traceProbes(seen),
    ...clockProbes(seen),
    ...certificateProbes(seen),
    ...cookieProbes(seen),
    ...socketProbes(seen),
    ...portalProbes(seen),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** Milliseconds. Later the network may be another one, and what stood in the way may be gone. */
const goodFor = 30 * 60_000;

/** @param now milliseconds since 1970 */
export function isCurrent({at}: Seen, now: number): boolean {
  const age = now - Date.parse(at);
  return age >= 0 && age < goodFor;
}

/** Of a check that is still good; undefined when nobody has asked. @param now milliseconds since 1970 */
export const currentProbes = (seen: Seen | undefined, now: number): readonly Probe[] | undefined =>
  seen && isCurrent(seen, now) ? probesOf(seen) : undefined;
