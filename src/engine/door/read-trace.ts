import type {Trace} from '../evidence/facts';
import {type Raw, record} from './raw';
import {safeDate} from './safe-date';
import {oneOf, shaped} from './safe-value';

const shapes: {readonly [Name in keyof Trace]-?: (value: unknown) => unknown} = {
  loc: value => shaped(value, /^[A-Z][A-Z0-9]$/),
  colo: value => shaped(value, /^[A-Z]{3}$/),
  http: value => oneOf(['http/1.0', 'http/1.1', 'http/2', 'http/3'], value),
  tls: value => oneOf(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', 'off'], value),
  kex: value => oneOf(['X25519MLKEM768', 'X25519Kyber768Draft00', 'X25519', 'P-256', 'P-384', 'P-521'], value),
  warp: value => oneOf(['on', 'off', 'plus'], value),
  gateway: value => oneOf(['on', 'off'], value),
  rbi: value => oneOf(['on', 'off'], value),
  ts: safeDate,
};

/** Only known keys with values of the right shape; undefined when nothing is left. */
export function safeTrace(value: unknown): Trace | undefined {
  const raw: Raw = record(value);
  const kept = Object.entries(shapes).map(([name, shape]) => [
    name,
    Object.hasOwn(raw, name) ? shape(raw[name]) : undefined,
  ]);
  const known = kept.filter(([, stated]) => stated !== undefined);
  return known.length > 0 ? (Object.fromEntries(known) as Trace) : undefined;
}

/** `ts=1772941360.629`: seconds of the edge's clock. */
const secondsOf = (text: string) => (/^\d{10}(?:\.\d{1,6})?$/.test(text) ? Math.floor(Number(text) * 1000) : undefined);

/** Reads the plain lines of a trace; undefined when the text is none. */
export function readTrace(text: string): Trace | undefined {
  if (!/^fl=/.test(text)) return undefined;
  const lines = text.slice(0, 3000).split('\n', 40);
  const pairs = new Map(lines.map(line => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1).trim()]));
  return safeTrace({...Object.fromEntries(pairs), ts: secondsOf(pairs.get('ts') ?? '')});
}
