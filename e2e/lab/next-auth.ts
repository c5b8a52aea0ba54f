import {type Answer, redirect, type Visit} from './answer';
import {endedCookies, sessionCookies, sessionTokenOf} from './cookie-sets';
import {chatgptCookie} from './cookies';
import {plant, secretHex, secretText} from './secrets';
import {openSession} from './world';

const csrfToken = (value: string) => value.split('|')[0] ?? '';

/** The token in the answer is the one in the cookie. */
export function csrf({cookies}: Visit): Answer {
  const stored = cookies.get('__Host-next-auth.csrf-token');
  if (stored) return {json: {csrfToken: csrfToken(stored)}};
  const token = secretHex(64);
  const cookie = chatgptCookie('__Host-next-auth.csrf-token', `${token}%7C${secretHex(64)}`);
  return {json: {csrfToken: token}, cookies: [cookie]};
}

function hasCsrfToken({cookies, body}: Visit): boolean {
  const sent = new URLSearchParams(body).get('csrfToken');
  return Boolean(sent) && sent === csrfToken(cookies.get('__Host-next-auth.csrf-token') ?? '');
}

function authorizeUrl(state: string, asked: URLSearchParams): string {
  const query = new URLSearchParams({
    client_id: 'app_lab0000000000000000000000',
    scope: 'openid email profile offline_access model.request model.read organization.read organization.write',
    response_type: 'code',
    redirect_uri: 'https://chatgpt.com/api/auth/callback/openai',
    audience: 'https://api.openai.com/v1',
    device_id: asked.get('ext-oai-did') ?? '',
    state,
  });
  for (const [name, value] of asked) query.append(name, value);
  return `https://auth.openai.com/api/accounts/authorize?${query}`;
}

/** Answers where to go for the login, and remembers the state in a cookie. */
export function signIn(visit: Visit): Answer {
  if (!hasCsrfToken(visit)) return {json: {url: 'https://chatgpt.com/api/auth/signin?csrf=true'}};
  const state = secretText(43);
  plant(visit.query.get('auth_session_logging_id') ?? '');
  const cookies = [chatgptCookie('__Secure-next-auth.state', state)];
  return {json: {url: authorizeUrl(state, visit.query)}, cookies};
}

/** The way back: the state must be the one in the cookie, and the code one that was issued for it. */
export function callback({query, cookies, world}: Visit): Answer {
  const state = query.get('state');
  const code = query.get('code') ?? '';
  const genuine =
    state !== null && state === cookies.get('__Secure-next-auth.state') && state === world.codes.get(code);
  if (!genuine) return redirect('https://chatgpt.com/auth/error?error=OAuthCallback');
  world.codes.delete(code);
  return redirect('https://chatgpt.com/', sessionCookies(openSession(world, 'alive').token));
}

/** Ends the session. */
export function signOut(visit: Visit): Answer {
  if (!hasCsrfToken(visit)) return {json: {url: 'https://chatgpt.com/api/auth/signout?csrf=true'}};
  visit.world.sessions.delete(sessionTokenOf(visit));
  return {json: {url: 'https://chatgpt.com/'}, cookies: endedCookies()};
}
