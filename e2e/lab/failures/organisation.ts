import {type Answer, redirect} from '../answer';
import {html, safe} from '../pages';
import {toErrorPage} from './login';
import type {Scenes} from './scene';

const oops = (sentence: string) =>
  html({title: 'Oops!', body: `<main><h1>Oops!</h1><p role="alert">${safe(sentence)}</p></main>`});

/** The login server ends the login with a page of its own. */
const endsWith = (sentence: string, status = 200) => ({
  'GET auth.openai.com/api/accounts/authorize': {status, page: oops(sentence)},
});

const unreadable: Answer = {
  status: 401,
  headers: {'x-openai-authorization-error': 'invalid_jwt'},
  json: {
    detail: {code: 'invalid_jwt', message: 'Could not parse your authentication token. Please try signing in again.'},
  },
};

/** Of the account layer: what organisations demand, and what the service warns an account of. */
export const organisation = {
  'mixed-accounts': {
    shows: 'Log in to the end: the app cannot be read by the service, as if it were another account’s.',
    routes: {
      'GET chatgpt.com/backend-api/me': unreadable,
      'GET chatgpt.com/backend-api/accounts/check/v4-2023-04-27': unreadable,
    },
    proof: /had signed in just before/,
    until: 'login',
  },
  'sso-required': {
    shows: 'Log in: the organisation demands its own sign-in.',
    routes: {'GET auth.openai.com/api/accounts/authorize': toErrorPage('require_sso_login')},
    proof: /require_sso_login/,
    until: 'login',
  },
  'sso-not-member': {
    shows: 'Log in: the organisation’s sign-in names an address that the workspace does not know.',
    routes: endsWith(
      'Your Identity Provider signed you in as someone@example.com, but that email has not been added to your ChatGPT workspace.',
    ),
    proof: /has not been added to your ChatGPT workspace/,
    until: 'login',
  },
  'sso-misconfigured': {
    shows: 'Log in: the organisation’s sign-in cannot be used as it is set up.',
    routes: {'GET auth.openai.com/api/accounts/authorize': toErrorPage('enterprise_sso_login_unavailable')},
    proof: /enterprise_sso_login_unavailable/,
    until: 'login',
  },
  'sso-info-failed': {
    shows: 'Log in: the login cannot find out which sign-in the organisation has.',
    routes: endsWith('Something went wrong while getting your SSO info', 400),
    proof: /while getting your SSO info/,
    until: 'login',
  },
  'domain-verified-elsewhere': {
    shows: 'Log in to the end: the app asks for a break, and does not say why.',
    routes: {
      'GET chatgpt.com/api/auth/callback/openai': redirect('https://chatgpt.com/auth/error'),
      'GET chatgpt.com/auth/error': {
        page: oops('Oops! We ran into an issue while signing you in, please take a break and try again soon.'),
      },
    },
    proof: /please take a break/,
    until: 'login',
  },
  'unusual-activity': {
    shows: 'The front page only warns of unusual activity.',
    routes: {
      'GET chatgpt.com/': {
        status: 403,
        page: ({ray}) => oops(`Unusual activity has been detected from your device. Try again later. (${ray}-NRT)`),
      },
    },
    proof: /Unusual activity has been detected/,
    until: 'landing',
  },
  'suspicious-activity': {
    shows: 'Log in: the login server warns that somebody else may use the account.',
    routes: endsWith('We detect suspicious activity on your account', 403),
    proof: /suspicious activity on your account/,
    until: 'login',
  },
} as const satisfies Scenes;
