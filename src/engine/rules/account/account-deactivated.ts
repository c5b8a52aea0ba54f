import {defineNamedInLogin} from './named-in-login';

/**
 * The account was deleted or switched off, by its owner or by OpenAI. No cookie has to do with it, and no other browser
 * helps; OpenAI’s e-mail about it says why, and how to appeal.
 *
 * Recognised by `account_deactivated` and its like in an answer, a header, or the address of the error page; likely where
 * only a page shows the code or its sentence.
 * @see https://help.openai.com/en/articles/10562188-why-was-my-openai-account-deactivated
 */
export const accountDeactivated = defineNamedInLogin({
  id: 'account-deactivated',
  layer: 'account',
  purge: 'no',
  remedies: ['read-mail-from-openai', 'choose-right-account', 'send-report'],
});
