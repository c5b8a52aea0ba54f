import {edge, html, json} from '../../../testing/builders';
import {asked, but, lost, nothing, readings, urls} from '../../../testing/check';
import {sessionLine} from './session';

const {session: url} = urls;
const headers = {...edge, ...json};

readings(sessionLine, [
  ['signed out', but(asked({url, headers, facts: {session: 'signed-out'}})), 'fine', 'session-out'],
  ['signed in', but(asked({url, headers, facts: {session: 'signed-in'}})), 'fine', 'session-in'],
  [
    'a session that cannot be renewed, whoever it says is signed in',
    but(asked({url, headers, facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}})),
    'problem',
    'session-dead',
    {facts: {code: 'RefreshAccessTokenError'}, remedy: 'clear-session'},
  ],
  [
    'the gate tests before it',
    but(asked({url, status: 403, headers: {...edge, ...html, 'cf-mitigated': 'challenge'}})),
    'not-run',
    'session-gate',
  ],
  [
    'the gate refuses, and tests nobody',
    but(asked({url, status: 429, headers: {...edge, 'content-type': 'text/plain'}, facts: {edgeCode: 1015}})),
    'not-run',
    'session-unread',
  ],
  ['an answer that says nothing', but(asked({url, headers})), 'not-run', 'session-unread'],
  [
    'a stranger that says so',
    but(asked({url, headers: json, facts: {session: 'signed-in'}})),
    'not-run',
    'session-unread',
  ],
  ['no answer', but(lost(url, 'net::ERR_CONNECTION_RESET')), 'not-run', 'session-unread'],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
