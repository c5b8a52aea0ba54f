import {auth, data, type Exchange, errorPage, inApp, onAuth, page, site, until} from '../har';
import * as organisation from './organisation';
import type {Found, Otherwise, Planted} from './planted';

const verify = `${auth}/api/accounts/password/verify`;
const validate = `${auth}/api/accounts/email-otp/validate`;
const check = `${site}/backend-api/accounts/check/v4-2023-04-27`;

/** The error page, which says in its address what went wrong. */
const atErrorPage = (at: number, errorCode: string): Exchange =>
  page(at, errorPage(errorCode), {from: auth, body: '<h1>Oops, an error occurred!</h1>'});

const refused = (at: number, url: string, status: number, code?: string): Exchange =>
  data(at, 'POST', url, code ? {error: {message: null, type: 'invalid_request_error', code}} : {}, {...onAuth, status});

const passwordPage = page(14.4, `${auth}/log-in/password`, onAuth);
const codePage = page(14.4, `${auth}/email-verification`, onAuth);
const wrong = (at: number) => refused(at, verify, 401, 'invalid_username_or_password');

const mismatch = `<h1>Oops, an error occurred!</h1><p>You tried signing in as user@example.com using a password, which is
  not the authentication method you used during sign up. (error=identity_provider_mismatch)</p>`;

const paying = [
  ...until('app'),
  data(28, 'GET', `${site}/backend-api/me`, {id: 'user-0123456789'}, inApp),
  data(60, 'POST', `${site}/backend-api/payments/checkout`, {checkout_session_id: 'cs_live_0123456789'}, inApp),
];

/** Failure classes of the account layer, as each cuts a login short. */
export const failures = {
  'account-deactivated': [...until('workspace'), atErrorPage(26, 'account_deactivated')],
  'workspace-deactivated': [
    ...until('app'),
    data(28, 'GET', `${site}/backend-api/me`, {detail: {code: 'deactivated_workspace'}}, {...inApp, status: 402}),
    data(28.1, 'GET', check, {detail: {code: 'deactivated_workspace'}}, {...inApp, status: 402}),
  ],
  'workspace-policy': [...until('workspace'), atErrorPage(26, 'codex_cli_workspace_disabled')],
  'payment-problem': [
    ...until('app'),
    data(28, 'GET', `${site}/backend-api/me`, {detail: {code: 'payment_required'}}, {...inApp, status: 402}),
  ],
  'wrong-password': [...until('password'), passwordPage, wrong(25), wrong(40)],
  'wrong-code': [...until('password'), codePage, refused(40, validate, 401, 'wrong_email_otp_code')],
  'account-locked': [
    ...until('password'),
    passwordPage,
    wrong(25),
    wrong(32),
    refused(40, verify, 403, 'account_locked'),
  ],
  'unverified-email': [...until('workspace'), atErrorPage(26, 'email_not_verified')],
  'phone-verification': [
    ...until('workspace'),
    page(26, `${auth}/add-phone`, onAuth),
    atErrorPage(60, 'phone_max_usage_exceeded'),
  ],
  'auth-method-mismatch': [...until('password'), atErrorPage(26, 'identity_provider_mismatch')],
  ...organisation.failures,
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'account-deactivated, on data': [...until('password'), passwordPage, refused(25, verify, 403, 'account_deactivated')],
  'account-deactivated, in a header': [
    ...until('password'),
    passwordPage,
    data(
      25,
      'POST',
      verify,
      {},
      {...onAuth, status: 403, got: {'x-openai-authorization-error': 'account_deactivated'}},
    ),
  ],
  'workspace-deactivated, in a sentence': [
    ...until('app'),
    data(
      28,
      'GET',
      `${site}/backend-api/me`,
      {detail: 'This workspace has been deactivated and can no longer be used.'},
      {...inApp, status: 403},
    ),
  ],
  'payment-problem, overdue': [
    ...until('app'),
    data(28, 'GET', `${site}/backend-api/me`, {id: 'user-0123456789'}, inApp),
    data(28.1, 'GET', check, {accounts: {default: {account: {is_delinquent: true}}}}, inApp),
  ],
  'payment-problem, without its form': [
    ...paying,
    page(61, 'https://js.stripe.com/v3/', {kind: 'script', status: 0, got: {}, body: '', trouble: 'blocked'}),
  ],
  'wrong-password, without a word': [...until('password'), passwordPage, refused(25, verify, 401)],
  'wrong-code, of an app': [
    ...until('workspace'),
    page(26, `${auth}/mfa-challenge`, onAuth),
    refused(40, `${auth}/api/accounts/mfa/verify`, 401),
  ],
  'account-locked, without a word': [
    ...until('password'),
    codePage,
    refused(25, validate, 401),
    refused(32, validate, 401),
    refused(40, validate, 403),
  ],
  'phone-verification, on data': [
    ...until('workspace'),
    page(26, `${auth}/add-phone`, onAuth),
    refused(60, `${auth}/api/accounts/add-phone/send`, 400, 'phone_max_usage_exceeded'),
  ],
  'auth-method-mismatch, on the page': [
    ...until('password'),
    page(14.4, `${auth}/log-in/password`, {...onAuth, body: mismatch}),
  ],
  ...organisation.variants,
} as const satisfies Planted;

const noText = 'only the text of the answer says it';
const noErrors = 'it names no errors';
const noRequest = 'the browser stops the request before the program sees it';
const noForm = (why: string) => ({'payment-problem, without its form': [undefined, why] as const});

/** What is found beside the class, or in its place. */
export const found: Found = {};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  ...organisation.otherwise,
  firefox: noForm(noErrors),
  'firefox without bodies': {
    ...organisation.otherwise['firefox without bodies'],
    ...noForm(noErrors),
    'account-deactivated, on data': [undefined, noText],
    'workspace-deactivated, in a sentence': [undefined, noText],
    'payment-problem': ['workspace-deactivated', 'of a 402 without its text nothing else is known there'],
    'payment-problem, overdue': [undefined, noText],
    'phone-verification, on data': [undefined, noText],
    'auth-method-mismatch, on the page': [undefined, noText],
    ...organisation.otherwise['firefox without bodies'],
  },
  charles: noForm(noRequest),
  mitmproxy: noForm(noRequest),
  fiddler: noForm(noRequest),
};
