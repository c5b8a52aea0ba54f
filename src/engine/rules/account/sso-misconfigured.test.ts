import {describe, expect, test} from 'vitest';
import {errorPage, refusedExtra, refusedStep, shownPage, signedInLater} from '../../../testing/named';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {ssoMisconfigured} from './sso-misconfigured';

const code = 'enterprise_sso_login_unavailable';

describe('verdict', () => {
  verdicts(ssoMisconfigured, [
    ['certain when the address of the error page names it', [errorPage(code)], 'certain'],
    [
      'certain when the certificate was replaced',
      [shownPage({message: 'Invalid thumbprint'}, {status: 400, url: 'https://auth0.openai.com/login/callback'})],
      'certain',
    ],
    [
      'certain where the organisation’s answer comes back',
      [
        refusedStep({
          url: 'https://external.auth.openai.com/sso/saml/acs/conn',
          target: 'document',
          status: 400,
          facts: {message: 'Invalid thumbprint'},
        }),
      ],
      'certain',
    ],
    [
      'not where another service of the provider says so',
      [refusedStep({url: 'https://platform.openai.com/sso/saml/acs', facts: {message: 'Invalid thumbprint'}})],
      undefined,
    ],
    [
      'certain when the connection is off',
      [refusedStep({facts: {message: 'the connection is not enabled'}})],
      'certain',
    ],
    ['certain when no workspace is open', [refusedStep({facts: {message: 'No accessible workspaces'}})], 'certain'],
    ['likely when only a page shows it', [shownPage({message: 'No accessible workspaces'})], 'likely'],

    ['not an extra of the app', [refusedExtra({facts: {authCode: code}})], undefined],
    ['not a sign-in that is demanded', [errorPage('require_sso_login')], undefined],
    ['not an error page of the organisation itself', [shownPage({}, {url: 'https://foreign.invalid/'})], undefined],
    [
      'not the way to the organisation',
      [shownPage({}, {status: 302, redirect: 'https://foreign.invalid/'})],
      undefined,
    ],
    ['not a refusal without a word', [refusedStep()], undefined],
    ['not when somebody signed in afterwards', [errorPage(code), signedInLater()], undefined],
  ]);
});

test('the proof names the code', () => {
  const finding = found(ssoMisconfigured, [errorPage(code)]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com', code});
  expect(signsOf(finding)).toEqual(['+auth-code']);
  expect(finding?.remedies[0]).toBe('ask-administrator');
});
