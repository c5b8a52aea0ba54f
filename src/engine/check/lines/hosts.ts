import type {HopId} from '../../diagnosis/diagnosis';
import {type Asked, isFine, isGenuine} from '../asked';
import type {HostGroup} from '../asks';
import {askedOf, asksOf, isAllAsked, isOnPurpose, isUntimely, remedyFor, rowOf} from '../host-rows';
import {defineLine, type LineId, type ReadingId, type Verdict} from '../line';
import type {Seen} from '../seen';

interface Group {
  readonly id: LineId;
  readonly group: HostGroup;
  /** When one of them does not answer as it should. */
  readonly worst: Verdict;
  readonly some: ReadingId;
  readonly all?: ReadingId;
  /** Features are shown where the session is. */
  readonly hop?: HopId;
}

/** While nothing of the edge came to contradict it, the clock is the likeliest: it makes every certificate look so. */
const helpFor = (asked: Asked, seen: Seen) =>
  isUntimely(asked) && !seen.asked.some(isGenuine) ? 'check-the-clock' : remedyFor(asked);

const reasonsFirst = (one: Asked, other: Asked) => Number(isFine(one)) - Number(isFine(other));

function judge({group, worst, some, all = 'hosts-fine'}: Group, seen: Seen) {
  const asked = [...askedOf(seen, group)].sort(reasonsFirst);
  if (asked.length === 0) return {verdict: 'not-run', reading: 'unasked'} as const;
  const bad = asked.filter(one => !isFine(one));
  const unseen = asked.filter(({closed}) => closed).length;
  const first = bad[0];
  const remedy = first && helpFor(first, seen);
  const left = asksOf(group).length - asked.length;
  // What could only be noticed may have been anybody's answer.
  const good = unseen > 0 && all === 'hosts-fine' ? 'hosts-noticed' : all;
  return {
    verdict: first ? worst : left > 0 ? 'not-run' : 'fine',
    reading: first ? some : left > 0 ? 'hosts-left' : good,
    facts: {fine: asked.length - bad.length, total: asked.length, left, unseen},
    hosts: asked.map(rowOf),
    ...(remedy && worst !== 'fine' && {remedy}),
    ...(bad.some(isOnPurpose) && worst !== 'fine' && {onPurpose: true as const}),
    ...(unseen > 0 && {closed: 'hosts' as const}),
  } as const;
}

const hostLine = (group: Group) =>
  defineLine({
    id: group.id,
    hop: group.hop ?? 'network',
    isReady: seen => isAllAsked(seen, group.group),
    judge: seen => judge(group, seen),
  });

/** Without these nobody gets in. */
export const loginHosts = hostLine({id: 'login-hosts', group: 'login', worst: 'problem', some: 'hosts-login'});
/** A person needs of these only the way in that they use. */
export const signInHosts = hostLine({id: 'sign-in-hosts', group: 'sign-in', worst: 'potential', some: 'hosts-sign-in'});
export const featureHosts = hostLine({
  id: 'feature-hosts',
  group: 'feature',
  worst: 'potential',
  some: 'hosts-feature',
  hop: 'session',
});
export const uploadHost = hostLine({
  id: 'upload',
  group: 'upload',
  worst: 'problem',
  some: 'upload-blocked',
  all: 'upload-fine',
  hop: 'session',
});
/** The sound goes by UDP, which no browser lets an extension try. */
export const voiceHost = hostLine({
  id: 'voice',
  group: 'voice',
  worst: 'potential',
  some: 'voice-blocked',
  all: 'voice-fine',
  hop: 'session',
});
/** These may stay blocked. */
export const telemetryHosts = hostLine({
  id: 'telemetry-hosts',
  group: 'telemetry',
  worst: 'fine',
  some: 'hosts-telemetry',
});
