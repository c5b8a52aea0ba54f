import {namedMatch} from '../named';
import {defineRule} from '../rule';
import {loginRequests} from './login-requests';
import {phonePage} from './phone-page';

/**
 * OpenAI asks for a mobile number that can receive text messages, or does not accept the one that was entered: it belongs
 * to as many accounts as are allowed, or is a landline or internet number.
 *
 * Recognised by `phone_max_usage_exceeded` and its like; likely when the login stops at the page that asks for the number
 * and nothing follows for a minute. The page by itself is a healthy step.
 * @see https://github.com/openai/codex/issues/28349
 * @see https://github.com/openai/codex/issues/24990
 */
export const phoneVerification = defineRule({
  id: 'phone-verification',
  layer: 'account',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['sightings', 'environment'],
  remedies: ['use-another-number', 'choose-right-account', 'wait-and-retry', 'send-report'],
  evaluate: ({entries, sightings = [], environment = {}}) =>
    namedMatch(loginRequests(entries), 'phone-verification') ?? phonePage(entries, sightings, environment),
});
