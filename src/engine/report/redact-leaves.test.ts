import {describe, expect, it} from 'vitest';
import {exporters} from '../../testing/exporters';
import {fullHar} from '../../testing/full-har';
import {rawHar} from '../../testing/har-file';
import {leaked, tracesOf} from '../../testing/leaks';
import {everywhere} from '../../testing/leaves';
import {ownReport} from '../../testing/own-report';
import {UnreadableFile} from '../door/from-har';
import {redact} from './redact';

/** Each entry of the full log in a file of its own. */
const entries = (fullHar().log.entries as readonly unknown[]).map(
  (entry, index) => [`entry ${index} of a log with every fact`, rawHar({log: {entries: [entry]}})] as const,
);

const files: Readonly<Record<string, unknown>> = {
  Chrome: exporters['Chrome, with sensitive data'],
  Firefox: exporters.Firefox,
  Safari: exporters.Safari,
  ...Object.fromEntries(entries),
  'a report of ours': ownReport(),
};

const secrets = ['hunter2!Pass-7Xq', '482913'];

/** What comes out: the redacted file, or the line that refuses it. */
function outOf(file: unknown): string {
  try {
    return JSON.stringify(redact(JSON.parse(JSON.stringify(file)), '1.0.0'));
  } catch (reason) {
    expect(reason).toBeInstanceOf(UnreadableFile);
    return String(reason);
  }
}

describe('a secret at any leaf of a file, beside any value, or as a key never comes out', () => {
  it.each(Object.entries(files))(
    '%s',
    (_name, file) => {
      const planted = secrets.flatMap(secret => {
        const traces = tracesOf(secret);
        return everywhere(JSON.parse(JSON.stringify(file)), secret).map(([place, made]) => ({place, made, traces}));
      });
      const leaks = planted.filter(({made, traces}) => leaked(outOf(made), traces).length > 0);
      expect(leaks.map(({place}) => place)).toEqual([]);
      expect(planted.length).toBeGreaterThan(500);
    },
    30_000,
  );
});
