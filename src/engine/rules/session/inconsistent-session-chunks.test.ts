import {describe, expect, test} from 'vitest';
import {at, cookie, edge, entry, html, request, sessionAnswer} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {outcomeOf} from '../../diagnosis/evaluate';
import type {CookieRecord} from '../../evidence/evidence';
import type {Rule} from '../rule';
import {inconsistentSessionChunks} from './inconsistent-session-chunks';
import {staleSessionCookie} from './stale-session-cookie';

const name = '__Secure-next-auth.session-token';
const full = 3933;
const piece = (number: number, length = full, parts: Partial<CookieRecord> = {}) =>
  cookie({name: `${name}.${number}`, length, ...parts});
const stored = (...cookies: readonly CookieRecord[]) => ({cookies});
const whole = stored(piece(0), piece(1, 700));
const ownHost = {domain: 'chatgpt.com', hostOnly: true};
const gap = stored(piece(0), piece(2, 700));

const signedOut = (parts = {}) => sessionAnswer({facts: {session: 'signed-out'}, size: 237, after: 10, ...parts});
const signedIn = (parts = {}) => sessionAnswer({facts: {session: 'signed-in'}, size: 2400, after: 10, ...parts});
const short = (parts = {}) => signedOut({facts: {}, ...parts});
const file = (...names: readonly string[]) => names.map(one => cookie({name: one, storeId: 'file', ...ownHost}));
const signOut = request({url: 'https://chatgpt.com/api/auth/signout', method: 'POST', after: 5});
const cameBack = entry({url: 'https://chatgpt.com/api/auth/callback/openai', status: 302, after: 12});
const setSince = {
  at: at(30),
  name: `${name}.0`,
  domain: '.chatgpt.com',
  storeId: '0',
  removed: false,
  cause: 'explicit',
};

describe('verdict', () => {
  verdicts(inconsistentSessionChunks, [
    ['likely when a piece in the middle is missing', [signedOut()], 'likely', gap],
    ['likely when the first piece is missing', [signedOut()], 'likely', stored(piece(1, 700))],
    [
      'likely when the first piece is alone: what fits into one is not numbered',
      [signedOut()],
      'likely',
      stored(piece(0)),
    ],
    [
      'likely when an undivided one lies beside the pieces',
      [signedOut()],
      'likely',
      stored(cookie(), piece(0), piece(1, 700)),
    ],
    [
      'likely when a piece is there for the site and for the host',
      [signedOut()],
      'likely',
      stored(piece(0), piece(0, full, ownHost), piece(1, 700)),
    ],
    [
      'likely when a piece is there on two paths',
      [signedOut()],
      'likely',
      stored(piece(0), piece(0, full, {path: '/api'}), piece(1, 700)),
    ],
    [
      'likely when a piece is there in two partitions',
      [signedOut()],
      'likely',
      stored(piece(0), piece(1, 700), piece(1, 700, {partition: 'https://chatgpt.com'})),
    ],
    ['likely when the undivided one is there twice', [signedOut()], 'likely', stored(cookie(), cookie(ownHost))],
    [
      'likely when a third piece is left of a longer session',
      [signedOut()],
      'likely',
      stored(piece(0), piece(1, 700), piece(2, 300)),
    ],
    ['likely when the last piece is longer than the first', [signedOut()], 'likely', stored(piece(0, 3696), piece(1))],
    ['likely when the answer is too short for a session, and its text was not seen', [short()], 'likely', gap],
    [
      'likely when a file shows that a piece went along twice',
      [signedOut({cookies: [`${name}.0`, `${name}.0`, `${name}.1`]})],
      'likely',
      {cookies: file(`${name}.0`, `${name}.1`)},
    ],
    [
      'likely when a file shows a gap',
      [signedOut({cookies: [`${name}.0`, `${name}.2`]})],
      'likely',
      {cookies: file(`${name}.0`, `${name}.2`)},
    ],
    [
      'likely in a private window for its own pieces',
      [{...signedOut(), _private: true}],
      'likely',
      stored(piece(0, full, {storeId: '1'})),
    ],

    ['not two pieces that fit: that session is stale', [signedOut()], undefined, whole],
    ['not three pieces that fit', [signedOut()], undefined, stored(piece(0), piece(1), piece(2, 20))],
    ['not when the last piece is as long as the others', [signedOut()], undefined, stored(piece(0), piece(1))],
    ['not one undivided cookie', [signedOut()], undefined, stored(cookie())],
    ['not pieces in whatever order they are listed', [signedOut()], undefined, stored(piece(1, 700), piece(0))],
    ['not without any session cookie', [signedOut()], undefined, stored(cookie({name: 'oai-did'}))],
    ['not when somebody is signed in all the same', [signedIn()], undefined, gap],
    [
      'not when the refresh is dead',
      [signedIn({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}})],
      undefined,
      gap,
    ],
    ['not when nobody asked for the session', [entry()], undefined, gap],
    ['not a question that was refused', [signedOut({status: 403, facts: {}})], undefined, gap],
    ['not a page in the answer’s place', [short({headers: {...edge, ...html}})], undefined, gap],
    ['not an answer whose size nobody knows', [short({size: 0})], undefined, gap],
    ['not when a login has come back since', [signedOut(), cameBack], undefined, gap],
    ['not when a newer piece was stored since', [signedOut()], undefined, {...gap, cookieChanges: [setSince]}],
    ['not right after signing out on purpose', [signOut, signedOut()], undefined, gap],
    [
      'not the pieces of a private window, in the usual one',
      [signedOut()],
      undefined,
      stored(piece(0), piece(1, 700), piece(0, full, {storeId: '1'})),
    ],
    [
      'not the pieces of another container',
      [{...signedOut(), _store: 'firefox-container-1'}],
      undefined,
      stored(piece(0, full, {storeId: 'firefox-default'})),
    ],
    [
      'not left-overs of the old host',
      [signedOut()],
      undefined,
      stored(piece(0), piece(1, 700), cookie({domain: '.openai.com'}), piece(0, full, {domain: 'chat.openai.com'})),
    ],
    [
      'not a twin in another site’s partition',
      [signedOut()],
      undefined,
      stored(piece(0), piece(1, 700), piece(0, full, {partition: 'https://foreign.invalid'})),
    ],
    [
      'not a twin on a path where the question does not go',
      [signedOut()],
      undefined,
      stored(piece(0), piece(1, 700), piece(0, full, {path: '/backend-api'})),
    ],
    [
      'not a piece that a file shows to have stayed behind',
      [signedOut({cookies: [`${name}.0`, `${name}.1`]})],
      undefined,
      {cookies: file(name, `${name}.0`, `${name}.1`)},
    ],
    [
      'not a cookie whose name only begins alike',
      [signedOut()],
      undefined,
      stored(cookie(), cookie({name: `${name}-old`})),
    ],
  ]);
});

describe('proof', () => {
  test('is unknown, not clear, when nobody looked at the cookies', () => {
    const rule = inconsistentSessionChunks as unknown as Rule;
    expect(outcomeOf(rule, {entries: [signedOut()]})).toMatchObject({outcome: 'unknown', missing: ['cookies']});
  });

  test('names every flaw, the piece that shows it, and what ties it to the failure', () => {
    const cookies = [cookie(), piece(0), piece(0, full, ownHost), piece(2, 700)];
    const finding = found(inconsistentSessionChunks, [signedOut()], {cookies});
    expect(finding?.facts).toEqual({pieces: 4, flaw: 'undivided, doubled, missing'});
    expect(finding?.supports.map(({facts}) => facts?.name)).toEqual([name, `${name}.0`, `${name}.1`, undefined]);
    expect(finding?.supports[1]?.facts).toEqual({name: `${name}.0`, count: 2});
    expect(finding?.cookies).toEqual(cookies);
    expect(signsOf(finding)).toEqual([
      '+chunk-beside-whole',
      '+chunk-doubled',
      '+chunk-missing',
      '+session-says-signed-out',
      '?incident-unknown',
    ]);
  });

  test('names the piece that is left over, and says when only the length was judged', () => {
    const finding = found(inconsistentSessionChunks, [short()], stored(piece(0), piece(1, 700), piece(2, 300)));
    expect(finding?.supports[0]?.facts).toEqual({name: `${name}.2`, count: 1});
    expect(signsOf(finding)).toEqual([
      '+chunk-left-over',
      '+session-answer-small',
      '?session-unknown',
      '?incident-unknown',
    ]);
  });

  test.each([
    [gap, 'inconsistent-session-chunks'],
    [whole, 'stale-session-cookie'],
  ])('a session cookie is either in pieces that do not fit or stale', (more, verdict) => {
    const findings = [staleSessionCookie, inconsistentSessionChunks].map(rule => found(rule, [signedOut()], more));
    expect(findings.flatMap(finding => finding?.rule ?? [])).toEqual([verdict]);
  });
});
