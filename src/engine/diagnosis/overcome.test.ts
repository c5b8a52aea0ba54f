import {describe, expect, test} from 'vitest';
import {edge, entry, html, request, sessionAnswer} from '../../testing/builders';
import type {Entry} from '../evidence/evidence';
import {diagnose} from './diagnose';

/** What ends a failure of the network: a host that was lost has to answer, in a stranger's place the site itself has to. */

const url = 'https://auth.openai.com/log-in';
const front = entry({headers: {...edge, ...html}});
const nginx = {...html, server: 'nginx'};
const strange = entry({url, status: 403, headers: nginx, after: 5});
const lost = entry({url, error: 'net::ERR_CONNECTION_RESET', after: 5});

const step = 'https://auth.openai.com/api/accounts/authorize/continue';
const sent = (after: number) => request({url: step, method: 'POST', error: 'net::ERR_CONNECTION_RESET', after});

const open = (...entries: readonly Entry[]) => diagnose({entries}).findings.map(({rule}) => rule);

describe('a failure of the network', () => {
  test.each([
    [
      'stands while only the stranger answers',
      [strange, request({url: 'https://auth.openai.com/x', headers: nginx, after: 9})],
      'foreign-answer',
    ],
    [
      'stands while the stranger answers with a picture',
      [
        strange,
        entry({url: 'https://auth.openai.com/favicon.ico', target: 'other', status: 404, headers: nginx, after: 9}),
      ],
      'foreign-answer',
    ],
    [
      'stands while the site answers other data',
      [request({url, status: 403, headers: nginx, after: 5}), request({url: 'https://auth.openai.com/x', after: 9})],
      'foreign-answer',
    ],
    ['stands while another host answers', [lost, entry({after: 9})], 'connection-blocked'],
    [
      'stands while only the page of the lost step is loaded anew',
      [sent(5), entry({url, after: 9})],
      'connection-blocked',
    ],
    [
      'is over when the login goes on past the lost step',
      [sent(5), entry({url, after: 9}), entry({url: 'https://auth.openai.com/log-in/password', after: 12})],
      undefined,
    ],
    [
      'is over when the lost step is answered',
      [sent(5), entry({url, after: 9}), request({url: step, method: 'POST', after: 12})],
      undefined,
    ],
    [
      'is over when the site itself answers the next page',
      [strange, entry({url: 'https://auth.openai.com/log-in/password', after: 9})],
      undefined,
    ],
    [
      'is over when the lost host answers anything',
      [lost, request({url: 'https://auth.openai.com/x', status: 404, after: 9})],
      undefined,
    ],
  ] as const)('%s', (_sentence, entries, rule) => {
    expect(open(front, ...entries)).toEqual(rule ? [rule] : []);
  });
});

test('a step that was lost for a moment is solved by the sign-in after it', () => {
  const entries = [front, sent(5), entry({url, after: 9}), sessionAnswer({facts: {session: 'signed-in'}, after: 30})];
  const {findings, solved} = diagnose({entries});
  expect([findings, solved?.finding.rule]).toEqual([[], 'connection-blocked']);
});
