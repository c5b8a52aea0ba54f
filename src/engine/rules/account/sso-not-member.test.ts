import {describe, expect, test} from 'vitest';
import {errorPage, refusedExtra, refusedStep, shownPage, signedInLater} from '../../../testing/named';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {ssoNotMember} from './sso-not-member';

const code = 'chatgpt_account_missing';
const message = 'but that email has not been added to your ChatGPT workspace.';

describe('verdict', () => {
  verdicts(ssoNotMember, [
    ['certain when the address of the error page names it', [errorPage(code)], 'certain'],
    ['certain by its other code', [errorPage('sso_mismatch_user_creation')], 'certain'],
    ['certain when an answer says it', [refusedStep({facts: {message}})], 'certain'],
    ['certain when the page was refused', [shownPage({message}, {status: 403})], 'certain'],
    ['likely when only a well answered page shows it', [shownPage({message})], 'likely'],

    ['not an extra of the app', [refusedExtra({facts: {authCode: code}})], undefined],
    ['not a sign-in that is demanded', [errorPage('require_sso_login')], undefined],
    ['not an account that signed up otherwise', [errorPage('identity_provider_mismatch')], undefined],
    ['not another list that somebody is not on', [shownPage({message: 'Looks like you are not a member'})], undefined],
    ['not a refusal without a word', [refusedStep()], undefined],
    ['not when somebody signed in afterwards', [errorPage(code), signedInLater()], undefined],
  ]);
});

test('the proof names what was said, and asks whoever runs the workspace first', () => {
  const finding = found(ssoNotMember, [shownPage({message})]);
  expect(finding?.facts).toEqual({host: 'auth.openai.com'});
  expect(signsOf(finding)).toEqual(['+auth-message']);
  expect(finding?.remedies[0]).toBe('ask-administrator');
});
