import {type Answer, redirect, type Visit} from '../answer';
import {landWithSession} from '../land-with-session';
import {refusingLarge} from '../large-cookies';
import {refusingToken} from '../refused-token';
import {secretText} from '../secrets';
import {firstTime} from '../world';
import type {Scenes} from './scene';

/** One for the whole old site; only a host of it may set it. */
const ofOldSite = () =>
  `__Secure-next-auth.session-token=${secretText(3696)}; Domain=.openai.com; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=86400`;

/** Goes by the old site once, then brings an old session along. */
const landByOldSite = (visit: Visit): Answer =>
  firstTime(visit.world, 'went by the old site')
    ? redirect('https://auth.openai.com/old-site')
    : landWithSession('revoked')(visit);

/** An undivided session cookie of this host alone: it stays when a new login stores its pieces for the whole site. */
const undivided = () =>
  `__Secure-next-auth.session-token=${secretText(3696)}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=86400`;

function landWithPieces(visit: Visit): Answer {
  const answer = landWithSession('alive')(visit);
  return firstTime(visit.world, 'left over') ? {...answer, cookies: [...(answer.cookies ?? []), undivided()]} : answer;
}

/** Failures of the session layer, each as what is answered otherwise than in a healthy login. */
export const session = {
  'stale-session-cookie': {
    shows: 'A session cookie is stored, yet the page says signed out.',
    routes: {'GET chatgpt.com/': landWithSession('revoked')},
    proof: /nobody is signed in/,
    until: 'landing',
  },
  'dead-session-refresh': {
    shows: 'A session that can no longer renew itself: a dialog asks to log in again.',
    routes: {'GET chatgpt.com/': landWithSession('dead')},
    proof: /RefreshAccessTokenError/,
    until: 'landing',
  },
  'inconsistent-session-chunks': {
    shows: 'Pieces of two session cookies lie side by side: signed out, although one is still good.',
    routes: {'GET chatgpt.com/': landWithPieces},
    proof: /stored beside the pieces of another one/,
    until: 'landing',
  },
  'oversized-cookies': {
    shows: 'Cookies pile up until the server refuses every request, in the words of nginx.',
    routes: refusingLarge,
    proof: /the request carried too much/,
    until: 'login',
  },
  'expired-access-token': {
    shows: 'The session looks well, but its token has run out: a dialog asks to log in again.',
    routes: refusingToken('token_expired', {
      detail: {code: 'token_expired', message: 'Your authentication token has expired. Please try refreshing it.'},
    }),
    proof: /token_expired/,
    until: 'landing',
  },
  'revoked-session': {
    shows: 'The session looks well, but it was withdrawn: a dialog asks to log in again.',
    routes: refusingToken('token_invalidated', {error: {code: 'token_invalidated', type: 'invalid_request_error'}}),
    proof: /token_invalidated/,
    until: 'landing',
  },
  'duplicate-legacy-cookies': {
    shows: 'A session cookie of the old site lies beside a stale one: signed out.',
    routes: {
      'GET chatgpt.com/': landByOldSite,
      'GET auth.openai.com/old-site': () => redirect('https://chatgpt.com/', [ofOldSite()]),
    },
    proof: /session cookie is stored/,
    until: 'landing',
    // Alone it is only worth knowing.
    rule: 'stale-session-cookie',
  },
  'session-ended': {
    shows: 'The session was ended: a dialog asks to log in again.',
    routes: refusingToken('app_session_terminated', {
      code: 'app_session_terminated',
      type: 'invalid_request_error',
      message: 'Your session has ended. Please log in again.',
    }),
    proof: /app_session_terminated/,
    until: 'landing',
  },
} as const satisfies Scenes;
