import {type Routes, redirect} from './answer';
import {appPage, signInErrorPage, signInPage} from './chatgpt-pages';
import {clearanceCookie, landingCookies} from './cookie-sets';
import {callback, csrf, signIn, signOut} from './next-auth';
import {person} from './secrets';
import {session, withToken} from './session';

const accounts = {
  accounts: {[person.account]: {account: {account_id: person.account, plan_type: 'plus', is_deactivated: false}}},
  account_ordering: [person.account],
};

/** chatgpt.com when all is well. */
export const chatgpt: Routes = {
  'GET chatgpt.com/': visit => ({page: appPage(), cookies: landingCookies(visit)}),
  'GET chatgpt.com/auth/login': {page: signInPage},
  'GET chatgpt.com/auth/login_with': {page: signInPage},
  'GET chatgpt.com/auth/error': visit => ({page: signInErrorPage(visit)}),
  'GET chatgpt.com/api/auth/session': session,
  'GET chatgpt.com/api/auth/providers': {json: {openai: {id: 'openai', name: 'OpenAI', type: 'oauth'}}},
  'GET chatgpt.com/api/auth/csrf': csrf,
  'GET chatgpt.com/api/auth/signin': redirect('https://chatgpt.com/auth/login?csrf=true'),
  'POST chatgpt.com/api/auth/signin/openai': signIn,
  'GET chatgpt.com/api/auth/callback/openai': callback,
  'POST chatgpt.com/api/auth/signout': signOut,
  'GET chatgpt.com/backend-api/me': withToken({id: person.id, email: person.email, name: person.name}),
  'GET chatgpt.com/backend-api/accounts/check/v4-2023-04-27': withToken(accounts),
  'GET chatgpt.com/cdn-cgi/challenge-platform/h/g/pat/*': {status: 401},
  'POST chatgpt.com/cdn-cgi/challenge-platform/h/g/flow/ov1/*': ({world}) => ({cookies: [clearanceCookie(world)]}),
};
