import {defineNamedFailure} from '../named';

/**
 * The app could not make a token for the login that had just succeeded (19AF30E4).
 *
 * Recognised by its sentence alone, and possible at most: it is known from the desktop app, of which a browser sees
 * nothing, and the code has no public meaning.
 * @see https://help.openai.com/
 */
export const tokenGenerationFailed = defineNamedFailure({
  id: 'token-generation-failed',
  layer: 'login',
  purge: 'L2',
  remedies: ['start-again', 'check-the-clock', 'clear-session', 'pause-extensions', 'check-status-page', 'send-report'],
});
