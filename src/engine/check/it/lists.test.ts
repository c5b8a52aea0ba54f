import {describe, expect, test} from 'vitest';
import en from '../../../texts/en.json' with {type: 'json'};
import ja from '../../../texts/ja.json' with {type: 'json'};
import {namesOf} from '../../evidence/allowed-names';
import {allowlist, formerly, uninspected} from '../../evidence/allowlist';
import {unasked} from '../asks';
import {exemption, listAs} from './lists';

const linesOf = (text: string) => text.trimEnd().split(/\r?\n/);
const entered = (text: string) => linesOf(text).filter(line => line !== '' && !line.startsWith('#'));
const optional = /statsig|featuregates|featureassets|prodregistry|livekit|sentry|datadog|intercom|sendgrid/;

describe('the firewall form', () => {
  const list = listAs.firewall(en);

  test('has apex and wildcard each on its own line', () => {
    for (const name of [
      'chatgpt.com',
      '*.chatgpt.com',
      'openai.com',
      '*.openai.com',
      'oaistatic.com',
      '*.oaistatic.com',
    ])
      expect(entered(list)).toContain(name);
  });

  test('has nothing on a line but a name, and each once', () => {
    expect(entered(list).filter(line => !/^(?:\*\.)?[a-z0-9.-]+\.[a-z]+$/.test(line))).toEqual([]);
    expect(new Set(entered(list)).size).toBe(entered(list).length);
  });

  test('lets nothing through that may stay blocked: that is a comment', () => {
    expect(entered(list).filter(line => optional.test(line))).toEqual([]);
    for (const name of [
      '*.statsig.com',
      'statsig.com',
      'events.statsigapi.net',
      'chatgpt.livekit.cloud',
      '*.livekit.cloud',
    ])
      expect(linesOf(list)).toContain(`# ${name}`);
    expect(linesOf(list)).toContain('# o33249.ingest.sentry.io');
  });

  test('covers every name that the login, a way to sign in or the app needs', () => {
    const covers = (host: string) =>
      entered(list).some(name => name === host || (name.startsWith('*.') && host.endsWith(name.slice(1))));
    expect(allowlist.filter(({tier, host}) => tier !== 'telemetry' && !covers(host))).toEqual([]);
  });

  test('says the ports, the source with its date, and what each group is for', () => {
    expect(list).toMatch(/^# Source: .*9247338\), as of 2026-08-17/);
    expect(list).toContain('\n# TCP 443: HTTPS and WebSocket.\n');
    expect(list).toMatch(/\n# Voice: UDP 3478 /);
    expect(list).toContain('\n\n# login and app: needed for the login\nchatgpt.com\n*.chatgpt.com\n');
    expect(list).toContain(
      '\n\n# voice: optional, from earlier lists and no longer on the one of 2026-08-17\n# chatgpt.',
    );
    expect(listAs.firewall(ja)).toContain('\n\n# ログインとアプリ：ログインに必要\nchatgpt.com\n');
  });
});

describe('the plain list', () => {
  const list = listAs.plain(en);
  const [needed = '', ...rest] = list.split('\n\n');

  test('begins with the names that are needed, and nothing else', () => {
    expect(linesOf(needed).slice(0, 2)).toEqual(['chatgpt.com', '*.chatgpt.com']);
    expect(needed).not.toMatch(/[#\s](?<!\n)/);
    expect(needed).not.toMatch(optional);
  });

  test('has what is optional under a heading that says so', () => {
    expect(rest[0]).toMatch(/^# optional, may stay blocked\noaistatsig\.com\n\*\.oaistatsig\.com\n/);
    expect(rest[1]).toMatch(/^# voice: optional, from earlier lists .*\nchatgpt\.livekit\.cloud\n/);
    expect(rest[2]).toMatch(/^# statistics: optional, from earlier lists .*\nstatsig\.com\n\*\.statsig\.com\n/);
  });
});

describe('the sheet', () => {
  const rows = linesOf(listAs.csv(en)).map(line => line.split(','));

  test('has a header and a row for every name', () => {
    expect(rows[0]?.join(',')).toBe('host,purpose,tier,needed_for_login,source,date');
    expect(rows).toHaveLength(1 + [...allowlist, ...formerly].flatMap(namesOf).length);
    expect(rows.filter(row => row.length !== 6)).toEqual([]);
  });

  test.each([
    ['chatgpt.com', 'login', 'login', 'yes', 'https://help.openai.com/en/articles/9247338', '2026-08-17'],
    ['*.chatgpt.com', 'login', 'login', 'yes', 'https://help.openai.com/en/articles/9247338', '2026-08-17'],
    ['js.stripe.com', 'payment', 'feature', 'no', 'https://help.openai.com/en/articles/9247338', '2026-08-17'],
  ])('%s', (...row) => expect(rows).toContainEqual(row));

  test('a way to sign in is needed if it is used; what only earlier lists had is marked', () => {
    expect(rows.find(([host]) => host === 'accounts.google.com')?.slice(1, 4)).toEqual([
      'google',
      'sign-in-method',
      'if used',
    ]);
    expect(rows.find(([host]) => host === 'statsig.com')?.slice(1)).toEqual([
      'measuring',
      'optional (earlier list)',
      'no',
      'https://help.openai.com/en/articles/9247338',
      'before 2026-08-17',
    ]);
  });

  test('begins no cell like a formula', () => expect(rows.flat().filter(cell => /^[=+\-@]/.test(cell))).toEqual([]));
});

test('the exemption is apex and wildcard of every domain of the list, and no more', () => {
  expect(entered(exemption())).toEqual(uninspected.flatMap(domain => [domain, `*.${domain}`]));
});

test('every pattern that a check cannot ask is on one of the lists', () => {
  const known = [...allowlist, ...formerly].filter(({wildcard}) => wildcard).map(({host}) => `*.${host}`);
  expect(unasked.filter(name => !known.includes(name))).toEqual([]);
});
