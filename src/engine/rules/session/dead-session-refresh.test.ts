import {describe, expect, test} from 'vitest';
import {at, edge, entry, html, sessionAnswer, sighting} from '../../../testing/builders';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {attach} from '../../evidence/attach';
import {deadSessionRefresh} from './dead-session-refresh';

const error = 'RefreshAccessTokenError';
const dead = (parts = {}) =>
  sessionAnswer({facts: {session: 'signed-in', sessionError: error}, size: 2400, after: 5, ...parts});
const long = (parts = {}) => dead({facts: {}, ...parts});
const page = (parts = {}) => entry({facts: {page: 'signed-out-dialog'}, from: 'page', ...parts});
const cameBack = (after: number) => entry({url: 'https://chatgpt.com/api/auth/callback/openai', status: 302, after});

describe('verdict', () => {
  verdicts(deadSessionRefresh, [
    ['certain when a healthy-looking answer names RefreshAccessTokenError', [dead()], 'certain'],
    [
      'certain when the answer names it and nobody',
      [dead({facts: {session: 'signed-out', sessionError: error}})],
      'certain',
    ],
    ['certain when our own question was answered so', [dead({from: 'probe'})], 'certain'],
    ['certain when the login came back before the question', [cameBack(1), dead()], 'certain'],
    ['certain when it was healthy before', [sessionAnswer({facts: {session: 'signed-in'}}), dead()], 'certain'],
    ['likely when the answer is long and the page asks to sign in again', [page(), long()], 'likely'],
    [
      'likely when that page was open before anybody watched',
      attach(
        [],
        [
          sighting({
            after: 9,
            status: 200,
            facts: {page: {value: 'signed-out-dialog', from: 'page'}},
            requests: [{at: at(5), url: 'https://chatgpt.com/api/auth/session', status: 200, size: 2400}],
          }),
        ],
      ),
      'likely',
    ],

    ['not a healthy session', [sessionAnswer({facts: {session: 'signed-in'}, size: 2400})], undefined],
    [
      'not another error of a session',
      [dead({facts: {session: 'signed-in', sessionError: 'SomeOtherError'}})],
      undefined,
    ],
    ['not signed out', [dead({facts: {session: 'signed-out'}})], undefined],
    ['not the window over an answer of at most 512 bytes', [page(), long({size: 512})], undefined],
    ['not a long answer alone', [entry(), long()], undefined],
    ['not the window over a short answer: that is signed out', [page(), long({size: 237})], undefined],
    ['not the window when the text says that all is well', [page(), dead({facts: {session: 'signed-in'}})], undefined],
    ['not the window of an older page', [page(), entry({after: 3}), long()], undefined],
    ['not the window of another host', [page({url: 'https://auth.openai.com/log-in'}), long()], undefined],
    ['not the window of a page that came much later', [long(), page({after: 120})], undefined],
    ['not when a login has come back since', [dead(), cameBack(9)], undefined],
    [
      'not when the next answer was healthy',
      [dead(), sessionAnswer({after: 30, facts: {session: 'signed-in'}})],
      undefined,
    ],
    [
      'not when the next answer says signed out',
      [dead(), sessionAnswer({after: 30, facts: {session: 'signed-out'}})],
      undefined,
    ],
    ['not a page in the answer’s place', [dead({headers: {...edge, ...html}})], undefined],
    ['not a question that was refused', [dead({status: 401})], undefined],
  ]);
});

describe('proof', () => {
  test('says when the token in it expired', () => {
    const old = at(-86_400);
    const finding = found(deadSessionRefresh, [
      dead({facts: {session: 'signed-in', sessionError: error, tokenExpires: old}}),
    ]);
    expect(finding?.facts).toEqual({code: error, tokenExpired: old});
    expect(signsOf(finding)).toEqual(['+refresh-error', '+token-expired', '?incident-unknown']);
  });

  test('does not say of a token that is still good that it expired', () => {
    const finding = found(deadSessionRefresh, [
      dead({facts: {session: 'signed-in', sessionError: error, tokenExpires: at(86_400)}}),
    ]);
    expect(finding?.facts).toEqual({code: error});
  });

  test('shows the page beside the answer, and says what was not seen', () => {
    const finding = found(deadSessionRefresh, [page({id: '0'}), long({id: '1'})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(signsOf(finding)).toEqual([
      '+session-answer-large',
      '+signed-out-dialog',
      '?session-unknown',
      '?incident-unknown',
    ]);
  });
});
