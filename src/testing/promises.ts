import {isDeepStrictEqual} from 'node:util';
import {diagnose} from '../engine/diagnosis/diagnose';
import {fromHar} from '../engine/door/from-har';
import {redact} from '../engine/report/redact';
import {harProblems} from './har-schema';

/** As it comes out of a file. */
export const parsed = (file: unknown): unknown => JSON.parse(JSON.stringify(file));
const redacted = (file: unknown) => parsed(redact(parsed(file), '1.0.0'));

/** What redaction promises of any file that it takes, by name, and whether it keeps it. */
function promises(file: unknown): Readonly<Record<string, boolean>> {
  const once = redacted(file);
  const [before, after] = [fromHar(parsed(file)), fromHar(once)];
  return {
    valid: harProblems(once).length === 0,
    'the same the second time': JSON.stringify(redacted(once)) === JSON.stringify(once),
    'the same evidence': isDeepStrictEqual(parsed(after), parsed(before)),
    'the same diagnosis': isDeepStrictEqual(diagnose(after).findings, diagnose(before).findings),
  };
}

/** The promises that are not kept. */
export const broken = (file: unknown) =>
  Object.entries(promises(file)).flatMap(([promise, kept]) => (kept ? [] : [promise]));
