import {fact, hostOf, onceEachLog, startOf} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import type {Trace} from '../../evidence/facts';
import {isLoginHost} from '../../evidence/hosts';

/** What the edge says of the way to it, when a request or a check asked for its trace. */
export interface Traced {
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly trace: Trace;
  readonly entry?: Entry;
}

const inLog = onceEachLog((entries): readonly Traced[] =>
  entries.flatMap(entry => {
    const trace = fact(entry, 'trace');
    return trace && isLoginHost(hostOf(entry)) ? [{host: hostOf(entry), at: startOf(entry), trace, entry}] : [];
  }),
);

const inProbe = ({host = '', at, facts}: Probe): readonly Traced[] =>
  facts.trace && isLoginHost(host) ? [{host, at: Date.parse(at), trace: facts.trace.value}] : [];

/** All traces of login hosts, the newest first. */
export const tracesIn = (entries: readonly Entry[], probes: readonly Probe[] = []): readonly Traced[] =>
  [...inLog(entries), ...probes.flatMap(inProbe)].sort((one, other) => other.at - one.at);

/** Failures that a way over somebody else's network may explain. */
export const refusalsOfPlace = [
  'cloudflare-1020',
  'cloudflare-access-denied',
  'cloudflare-waf-block',
  'edge-address-block',
  'cloudflare-challenge-loop',
  'cloudflare-challenge',
  'rate-limited',
  'unsupported-region',
] as const;
