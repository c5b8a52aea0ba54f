import {type CookieWeight, cookieWeight} from '../../evidence/cookie-weight';
import {answeredWell, endOf, hostOf, startOf, statusOf} from '../../evidence/entries';
import type {CookieRecord, Entry} from '../../evidence/evidence';
import {small, usual, wide} from '../../evidence/header-limits';
import {isLoginHost} from '../../evidence/hosts';
import type {Confidence, Match, Sign} from '../rule';
import {isBareRefusal, isBrokenOff} from './refused-for-size';

export const isLight = (weight: CookieWeight | undefined): boolean => weight !== undefined && weight.bytes < small;

export const weighed = ({cookies, bytes}: CookieWeight, host: string): Sign => ({
  sign: 'cookies-weigh',
  facts: {count: cookies, bytes, host},
});

export const sizeFacts = (entry: Entry, weight: CookieWeight | undefined): NonNullable<Match['facts']> => ({
  host: hostOf(entry),
  ...(statusOf(entry) > 0 && {status: statusOf(entry)}),
  ...(weight && {bytes: weight.bytes, cookies: weight.cookies}),
});

/** The same cookies did no harm to another request of that minute. */
const wellMeanwhile = (entries: readonly Entry[], failed: Entry) =>
  entries.some(
    entry =>
      hostOf(entry) === hostOf(failed) && answeredWell(entry) && Math.abs(startOf(entry) - endOf(failed)) < 60_000,
  );

function sureness({bytes}: CookieWeight, doubtful: boolean): Confidence | undefined {
  if (bytes < (doubtful ? wide : usual)) return undefined;
  return bytes < wide || doubtful ? 'possible' : 'likely';
}

/** Nobody said that it was too much, but cookies of this weight explain a refusal without a word. */
export function nearLimit(entries: readonly Entry[], cookies?: readonly CookieRecord[]): Match | undefined {
  const isUnexplained = (entry: Entry) => isLoginHost(hostOf(entry)) && (isBareRefusal(entry) || isBrokenOff(entry));
  const failed = entries.findLast(isUnexplained);
  const weight = failed && cookieWeight(failed, cookies);
  if (!weight) return undefined;
  const host = hostOf(failed);
  const well = wellMeanwhile(entries, failed);
  const confidence = sureness(weight, well || isBrokenOff(failed));
  if (!confidence) return undefined;
  return {
    confidence,
    facts: sizeFacts(failed, weight),
    entries: [failed],
    supports: [
      weighed(weight, host),
      {sign: 'cookies-over-usual', facts: {limit: weight.bytes < wide ? usual : wide}},
      ...(statusOf(failed) > 0 ? [{sign: 'service-status' as const, facts: {host, status: statusOf(failed)}}] : []),
    ],
    contradicts: well ? [{sign: 'other-host-fine', facts: {host}}] : [],
    unseen: [{sign: 'text-unknown'}],
  };
}
