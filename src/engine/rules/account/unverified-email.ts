import {fact, onceEachLog, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {namedMatch} from '../named';
import {defineRule} from '../rule';
import {loginRequests} from './login-requests';

/** The page that waits for a code asks for the same in the same words, and is a step of every login by e-mail. */
const isMereWord = (entry: Entry) =>
  fact(entry, 'authCode') === undefined && statusOf(entry) < 400 && entry._facts?.message?.from !== 'url';

const withoutMereWords = onceEachLog((entries: readonly Entry[]) =>
  entries.filter(entry => fact(entry, 'message') === undefined || !isMereWord(entry)),
);

/**
 * OpenAI does not know yet that the e-mail address belongs to the person, and lets nobody in until its e-mail was
 * answered. Such e-mails often end up among the spam.
 *
 * Recognised by the names alone, as `email_not_verified`, or by the sentence in a refused answer. The page that waits for
 * a code is a step of every login by e-mail, and no failure.
 * @see https://help.openai.com/en/articles/6613629-why-can-t-i-log-in-to-the-openai-api-platform
 */
export const unverifiedEmail = defineRule({
  id: 'unverified-email',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['verify-email', 'choose-right-account', 'start-again', 'send-report'],
  evaluate: ({entries}) => namedMatch(withoutMereWords(loginRequests(entries)), 'unverified-email'),
});
