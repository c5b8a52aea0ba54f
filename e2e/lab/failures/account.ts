import type {Answer} from '../answer';
import {refuse} from '../healthy-auth';
import {html} from '../pages';
import {errorAddress} from './login';
import {organisation} from './organisation';
import type {Scenes} from './scene';

/** The last step leads to the error page, which says in its address what went wrong. */
const sentOn = (errorCode: string) => (): Answer => ({
  json: {continue_url: errorAddress(errorCode), method: 'GET', page: {type: 'external_url'}},
});

const atTheEnd = (errorCode: string) => ({
  'POST auth.openai.com/api/accounts/workspace/select': sentOn(errorCode),
});

const atThePassword = (status: number, code: string, message: string) => ({
  'POST auth.openai.com/api/accounts/password/verify': refuse(status, code, message),
});

/** A login by e-mail, whose page sends a code by itself that fits nothing. */
const codePage = html({
  title: 'Check your inbox - OpenAI',
  body: `<main>
    <h1>Check your inbox</h1>
    <form><label>Email address <input name="username" type="email" autocomplete="username"></label>
      <button type="submit">Continue</button></form>
    <p role="alert"></p>
    <script>
      document.querySelector('form').addEventListener('submit', async event => {
        event.preventDefault();
        const headers = {'content-type': 'application/json'};
        const body = JSON.stringify({code: '000000'});
        await fetch('/api/accounts/email-otp/validate', {method: 'POST', headers, body});
        document.querySelector('[role=alert]').textContent = 'That code did not fit.';
      });
    </script>
  </main>`,
});

const closedWorkspace: Answer = {status: 402, json: {detail: {code: 'deactivated_workspace'}}};

const unpaid: Answer = {
  status: 402,
  json: {detail: {code: 'payment_required'}},
  headers: {'x-openai-authorization-error': 'payment_required'},
};

/** Failures of the account layer, each as what is answered otherwise than in a healthy login. */
export const account = {
  'account-deactivated': {
    shows: 'Log in: at the end the error page says that the account was deactivated.',
    routes: atTheEnd('account_deactivated'),
    proof: /account_deactivated/,
    until: 'login',
  },
  'workspace-deactivated': {
    shows: 'Log in: the login works, and the app leads to its page for closed workspaces.',
    routes: {
      'GET chatgpt.com/backend-api/me': closedWorkspace,
      'GET chatgpt.com/backend-api/accounts/check/v4-2023-04-27': closedWorkspace,
      'GET chatgpt.com/workspace/deactivated': {
        page: html({title: 'ChatGPT', body: '<main><h1>This workspace is closed</h1></main>'}),
      },
    },
    proof: /chatgpt\.com answered 402/,
    until: 'login',
  },
  'workspace-policy': {
    shows: 'Log in: at the end the error page says that the workspace does not allow it.',
    routes: atTheEnd('codex_cli_workspace_disabled'),
    proof: /codex_cli_workspace_disabled/,
    until: 'login',
  },
  'payment-problem': {
    shows: 'Log in: the login works, and the app is answered that a payment is wanted first.',
    routes: {'GET chatgpt.com/backend-api/me': unpaid},
    proof: /payment_required/,
    until: 'login',
  },
  'wrong-password': {
    shows: 'Log in: the password is not accepted, not even the right one.',
    routes: atThePassword(401, 'invalid_username_or_password', 'Wrong e-mail address or password.'),
    proof: /only checks the password/,
    until: 'login',
  },
  'wrong-code': {
    shows: 'Log in, enter the address: the code that the page sends by itself is not accepted.',
    routes: {
      'GET auth.openai.com/log-in': {page: codePage},
      'POST auth.openai.com/api/accounts/email-otp/validate': refuse(401, 'wrong_email_otp_code', 'Wrong code.'),
    },
    proof: /only checks the code/,
    until: 'login',
  },
  'account-locked': {
    shows: 'Log in: the login server takes no more passwords for this account.',
    routes: atThePassword(403, 'account_locked', 'Too many tries.'),
    proof: /account_locked/,
    until: 'login',
  },
  'unverified-email': {
    shows: 'Log in: the address was never confirmed.',
    routes: atThePassword(403, 'email_not_verified', 'The address is not confirmed.'),
    proof: /email_not_verified/,
    until: 'login',
  },
  'phone-verification': {
    shows: 'Log in: at the end the error page says that the phone number is used too often.',
    routes: atTheEnd('phone_max_usage_exceeded'),
    proof: /phone_max_usage_exceeded/,
    until: 'login',
  },
  'auth-method-mismatch': {
    shows: 'Log in: at the end the error page says that the account was made another way.',
    routes: atTheEnd('identity_provider_mismatch'),
    proof: /identity_provider_mismatch/,
    until: 'login',
  },
  ...organisation,
} as const satisfies Scenes;
