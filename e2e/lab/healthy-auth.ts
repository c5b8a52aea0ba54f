import {type Answer, allowOrigin, type Routes, redirect, type Visit} from './answer';
import {authErrorPage, logInPage} from './auth-pages';
import {authorizeCookies, manifestCookies} from './cookie-sets';
import {person, plant, randomText, secretText} from './secrets';
import type {Login, World} from './world';

export const refuse = (status: number, code: string, message: string): Answer => ({
  status,
  json: {error: {message, type: 'invalid_request_error', param: null, code}},
});

const invalidState = refuse(409, 'invalid_state', 'Invalid client. Please start over.');

/** Begins a login transaction; all later steps hang on its cookie. */
export function authorize({query, world}: Visit): Answer {
  const transaction = plant(`${randomText(420)}.${Math.floor(Date.now() / 1000)}.${randomText(43)}`);
  world.logins.set(transaction, {state: query.get('state') ?? '', hint: query.get('login_hint') ?? ''});
  return redirect('https://auth.openai.com/log-in', authorizeCookies(transaction));
}

const transactionOf = ({cookies}: Visit) => cookies.get('oai-client-auth-session') ?? '';

/** A step that needs a running login: without its cookie the answer is 409. */
const step =
  (next: (visit: Visit, login: Login) => Answer) =>
  (visit: Visit): Answer => {
    const login = visit.world.logins.get(transactionOf(visit));
    return login ? next(visit, login) : invalidState;
  };

function read(body: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const identify = step((visit, login) => {
  const {value} = (read(visit.body).username ?? {}) as {value?: string};
  visit.world.logins.set(transactionOf(visit), {...login, email: value ?? ''});
  const url = 'https://auth.openai.com/log-in/password';
  return {json: {continue_url: url, method: 'GET', page: {type: 'login_password'}}};
});

const verifyPassword = step(({body}, {email}) => {
  const right = email === person.email && read(body).password === person.password;
  if (!right) return refuse(401, 'invalid_username_or_password', 'Wrong e-mail address or password.');
  const page = {type: 'workspace', payload: {workspaces: [{id: person.account}]}};
  return {json: {continue_url: 'https://auth.openai.com/workspace', method: 'GET', page}};
});

/** The way back to the app, with a new code for this login. */
export function callbackUrl({codes}: World, state: string): string {
  const code = plant(`ac_${randomText(43)}.${randomText(43)}`);
  codes.set(code, state);
  return `https://chatgpt.com/api/auth/callback/openai?${new URLSearchParams({code, scope: 'openid', state})}`;
}

const selectWorkspace = step(({world}, {state}) => ({
  json: {continue_url: callbackUrl(world, state), method: 'GET', page: {type: 'external_url'}},
  cookies: manifestCookies(),
}));

const hintOf = (visit: Visit) => visit.world.logins.get(transactionOf(visit))?.hint ?? '';

/** auth.openai.com and sentinel.openai.com when all is well. */
export const auth: Routes = {
  'GET auth.openai.com/api/accounts/authorize': authorize,
  'GET auth.openai.com/log-in': visit => ({page: logInPage(hintOf(visit))}),
  'GET auth.openai.com/log-in/password': visit => ({page: logInPage(hintOf(visit))}),
  'POST auth.openai.com/api/accounts/authorize/continue': identify,
  'POST auth.openai.com/api/accounts/password/verify': verifyPassword,
  'POST auth.openai.com/api/accounts/workspace/select': selectWorkspace,
  'GET auth.openai.com/error': visit => ({page: authErrorPage(visit)}),
  'GET auth.openai.com/oauth/token': refuse(405, 'invalid_method', 'Invalid method for URL (GET /oauth/token)'),
  'OPTIONS sentinel.openai.com/*': visit => ({status: 204, headers: allowOrigin(visit)}),
  'POST sentinel.openai.com/backend-api/sentinel/req': visit => ({
    json: {token: secretText(180), expire_after: 540},
    headers: allowOrigin(visit),
  }),
  'POST sentinel.openai.com/backend-api/sentinel/beacon': {status: 204},
};
