import {type Probe, probeNames} from '../evidence/evidence';
import {safeHost} from '../evidence/hosts';
import {safeNetError} from '../evidence/net-errors';
import {optional, record, text} from './raw';
import {readFacts} from './read-facts';
import {safeDate} from './safe-date';
import {integerIn, oneOf} from './safe-value';

/** The answer of a check, as a message or a file brings it; undefined when it is none of ours. */
export function cleanProbe(value: unknown): Probe | undefined {
  const raw = record(value);
  const probe = oneOf(probeNames, raw.probe);
  const at = safeDate(raw.at);
  if (!probe || !at) return undefined;
  return {
    at,
    probe,
    fine: raw.fine === true,
    facts: readFacts(raw.facts),
    ...optional('host', text(raw.host) === '' ? undefined : safeHost(text(raw.host))),
    ...optional('status', integerIn(raw.status, 0, 999)),
    ...optional('error', text(raw.error) === '' ? undefined : safeNetError(text(raw.error))),
  };
}

/** All of a list that are probes. */
export const cleanProbes = (values: readonly unknown[]): readonly Probe[] =>
  values.map(cleanProbe).filter(probe => probe !== undefined);
