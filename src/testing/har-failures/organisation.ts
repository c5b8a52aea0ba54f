import {auth, data, errorPage, inApp, onAuth, page, redirect, signedInAs, site, steps, until} from '../har';
import type {Otherwise, Planted} from './planted';

/** Of the account layer: what organisations demand, and what the service warns an account of. */

const says = (sentence: string) => `<!doctype html><main><h1>Oops!</h1><p>${sentence}</p></main>`;

/** The login goes to the organisation and back to the login server, which ends it. */
const atReturn = (errorCode: string) => [
  ...until('password'),
  redirect(20, `${auth}/api/accounts/callback/sso`, errorPage(errorCode), onAuth),
  page(20.4, errorPage(errorCode), {...onAuth, body: says('An error occurred during authentication.')}),
];

/** The login server says it on a page of its own. */
const onPage = (sentence: string, status = 200) => [
  ...until('password'),
  page(20, `${auth}/sso`, {...onAuth, status, body: says(sentence)}),
];

const refusedStep = (status: number, message: string, code: string | null = null) => [
  ...until('identify'),
  data(
    14,
    'POST',
    `${auth}/api/accounts/authorize/continue`,
    {error: {message, type: 'invalid_request_error', param: null, code}},
    {...onAuth, status},
  ),
];

const takeABreak = says('Oops! We ran into an issue while signing you in, please take a break and try again soon.');

const unparsed = {detail: 'Could not parse your authentication token. Please try signing in again.'};
const ofLastYears = {
  detail: {
    message: 'Could not parse your authentication token. Please try signing in again.',
    type: 'invalid_request_error',
    param: null,
    code: 'invalid_jwt',
  },
};
const me = (at: number, body: unknown) => data(at, 'GET', `${site}/backend-api/me`, body, {...inApp, status: 401});

const message = (at: number, body: unknown) =>
  data(at, 'POST', `${site}/backend-api/conversation`, body, {...inApp, status: 403});

/** Somebody is signed in and at work. */
const atWork = [...until('app'), ...steps.app().slice(0, 4)];

export const failures = {
  'mixed-accounts': [...until('app'), me(28, unparsed), me(30, unparsed)],
  'sso-required': atReturn('require_sso_login'),
  'sso-not-member': onPage(
    'Your Identity Provider signed you in as someone@example.com, but that email has not been added to your ChatGPT workspace.',
  ),
  'sso-misconfigured': atReturn('enterprise_sso_login_unavailable'),
  'sso-info-failed': refusedStep(400, 'Something went wrong while getting your SSO info'),
  'domain-verified-elsewhere': [
    ...until('callback'),
    redirect(26.6, `${site}/api/auth/callback/openai?code=ac_0123456789abcdef&state=Zm9v`, `${site}/auth/error`),
    page(27, `${site}/auth/error`, {body: takeABreak}),
  ],
  'unusual-activity': [
    ...atWork,
    message(40, {
      detail: 'Unusual activity has been detected from your device. Try again later. (8e4f1c02ab3d61f7-NRT)',
    }),
    message(52, {
      detail: 'Unusual activity has been detected from your device. Try again later. (8e4f1c02ab3d61f8-NRT)',
    }),
    data(53, 'GET', `${site}/api/auth/session`, signedInAs('2026-12-02T03:40:00.000Z'), inApp),
  ],
  'suspicious-activity': refusedStep(403, 'We detect suspicious activity on your account.'),
} as const satisfies Planted;

export const variants = {
  'mixed-accounts, of 2023': [...until('app'), me(28, ofLastYears)],
  'sso-required, in data': refusedStep(
    403,
    "Please use your organization's SSO to access your account.",
    'require_sso_login',
  ),
  'sso-not-member, by code': atReturn('chatgpt_account_missing'),
  'sso-misconfigured, by sentence': onPage('Invalid thumbprint (configured: A0. calculated: B1)', 400),
  'sso-info-failed, in Chinese': onPage('获取您的 SSO 信息时出错'),
  'unusual-activity, of 2023': [
    ...atWork,
    message(40, {detail: 'Our systems have detected unusual activity from your system. Please try again later.'}),
  ],
  'suspicious-activity, on a page': onPage('We detect suspicious activity on your account.', 403),
} as const satisfies Planted;

const noText = 'only the text of the answer says it';

export const otherwise: Otherwise = {
  'firefox without bodies': {
    'mixed-accounts': [undefined, noText],
    'mixed-accounts, of 2023': [undefined, noText],
    'sso-required, in data': [undefined, noText],
    'sso-not-member': [undefined, noText],
    'sso-misconfigured, by sentence': [undefined, noText],
    'sso-info-failed': [undefined, noText],
    'sso-info-failed, in Chinese': [undefined, noText],
    'domain-verified-elsewhere': ['unrecognised-auth-error', 'an error page that nobody could read'],
    'unusual-activity': [undefined, noText],
    'unusual-activity, of 2023': [undefined, noText],
    'suspicious-activity': [undefined, noText],
    'suspicious-activity, on a page': ['cloudflare-waf-block', 'a refused page without its text is the gate’s'],
  },
};
