import {randomUUID} from 'node:crypto';
import {type Answer, redirect, type Visit} from '../answer';
import {authorize} from '../healthy-auth';
import {leadingBack} from '../login-loop';
import {html} from '../pages';
import {secretText} from '../secrets';
import {firstTime} from '../world';
import type {Scenes} from './scene';

/** The login server's error page, with what failed in its address. */
export function errorAddress(errorCode: string): string {
  const failure = {kind: 'AuthApiFailure', errorCode, requestId: randomUUID()};
  const payload = Buffer.from(JSON.stringify(failure)).toString('base64');
  return `https://auth.openai.com/error?${new URLSearchParams({payload, session_id: secretText(40)})}`;
}

export const toErrorPage = (code: string) => (): Answer => redirect(errorAddress(code));

const refused = (code: string, message: string): Answer => ({
  status: 400,
  json: {error: {message, type: 'invalid_request_error', param: null, code}},
});

/** The login server sends the browser back without a code, and says why in the address. */
const deny = (): Answer =>
  redirect(
    `https://chatgpt.com/api/auth/callback/openai?${new URLSearchParams({
      error: 'access_denied',
      error_description: 'The request was denied. The consent verifier has already been used.',
      state: secretText(43),
    })}`,
  );

/** A cookie of an older login, with a longer path, so that the browser sends it before the new one. */
const leftOver = () =>
  `oai-client-auth-session=${secretText(460)}; Path=/api/accounts; HttpOnly; Secure; SameSite=Lax; Max-Age=86400`;

function authorizeWithLeftOver(visit: Visit): Answer {
  const answer = authorize(visit);
  if (!firstTime(visit.world, 'authorized')) return answer;
  return {...answer, cookies: [...(answer.cookies ?? []), leftOver()]};
}

/** Failures of the login layer, each as what is answered otherwise than in a healthy login. */
export const login = {
  'cors-blocked': {
    shows: 'Log in, enter the address: the browser withholds an answer, and the page goes no further.',
    routes: {'POST sentinel.openai.com/backend-api/sentinel/req': {json: {token: 'unread'}}},
    proof: /Access-Control-Allow-Origin is missing/,
    until: 'login',
  },
  'invalid-client-409': {
    shows: 'Log in, enter the address: 409, until the left-over login cookie is cleared.',
    routes: {'GET auth.openai.com/api/accounts/authorize': authorizeWithLeftOver},
    proof: /invalid_state/,
    until: 'login',
  },
  'login-loop': {
    shows: 'Log in: the login goes through, the session gets lost, and the app begins again by itself.',
    routes: leadingBack,
    proof: /came back without an error \(3×\)/,
    until: 'login',
  },
  'unrecognised-auth-error': {
    shows: 'Log in: an error page with a code that nobody has seen yet.',
    routes: {'GET auth.openai.com/api/accounts/authorize': toErrorPage('some_future_code')},
    proof: /some_future_code/,
    until: 'login',
  },
  'expired-login-session': {
    shows: 'Log in, enter the address: the login server has forgotten the login under way.',
    routes: {
      'POST auth.openai.com/api/accounts/authorize/continue': {
        status: 400,
        json: 'Your authorization session was not initialized or has expired',
      },
    },
    proof: /not initialized or has expired/,
    until: 'login',
  },
  'invalid-auth-step': {
    shows: 'Log in, enter address and password: the step comes at the wrong moment.',
    routes: {
      'POST auth.openai.com/api/accounts/password/verify': refused('invalid_auth_step', 'Invalid authorization step.'),
    },
    proof: /invalid_auth_step/,
    until: 'login',
  },
  'broken-login-link': {
    shows: 'Log in: the login server misses a part of the address.',
    routes: {'GET auth.openai.com/api/accounts/authorize': toErrorPage('missing_required_parameter')},
    proof: /missing_required_parameter/,
    until: 'login',
  },
  'oauth-callback-error': {
    shows: 'Log in to the end: the app refuses the way back.',
    routes: {
      'GET chatgpt.com/api/auth/callback/openai': redirect('https://chatgpt.com/auth/error?error=OAuthCallback'),
    },
    proof: /OAuthCallback/,
    until: 'login',
  },
  'token-exchange-failed': {
    shows: 'Log in to the end: no session can be made of the login.',
    routes: {'GET chatgpt.com/api/auth/callback/openai': toErrorPage('token_exchange_failed')},
    proof: /token_exchange_failed/,
    until: 'login',
  },
  'token-generation-failed': {
    shows: 'Log in to the end: the sentence of the desktop app, on a page of errors.',
    routes: {
      'GET chatgpt.com/api/auth/callback/openai': redirect('https://chatgpt.com/auth/error'),
      'GET chatgpt.com/auth/error': {
        page: html({title: 'ChatGPT', body: '<main><p role="alert">Token generation failed (19AF30E4)</p></main>'}),
      },
    },
    proof: /Token generation failed/,
    until: 'login',
    notPlayed: 'it is only known from the desktop app, and no page of a browser has been seen to say it',
  },
  'auth-server-error': {
    shows: 'Log in: the login server says that it has a fault of its own.',
    routes: {'GET auth.openai.com/api/accounts/authorize': toErrorPage('primaryapi_server_error')},
    proof: /primaryapi_server_error/,
    until: 'login',
  },
  'html-instead-of-json': {
    shows: 'Log in, enter the address: a page comes where the login wants data.',
    routes: {
      'POST auth.openai.com/api/accounts/authorize/continue': {
        page: html({title: 'One moment', body: '<main><h1>One moment</h1></main>'}),
      },
    },
    proof: /A page \(HTML\) came back where data was asked for/,
    until: 'login',
  },
  'consent-replayed': {
    shows: 'Log in: the login server says that the consent was used before.',
    routes: {'GET auth.openai.com/api/accounts/authorize': deny},
    proof: /consent verifier has already been used/,
    until: 'login',
  },
} as const satisfies Scenes;
