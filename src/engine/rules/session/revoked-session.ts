import {defineRule} from '../rule';
import {namedRefusal, refusalsOf} from './token-refusals';

/**
 * The service has taken this login back before its time: the password was changed, all devices were signed out, or the
 * login was ended elsewhere. The session cookie does not know of it, so the session may still look well.
 *
 * Recognised by `token_invalidated` or `token_revoked` in a refusal of the app’s own data, in its body or in a header;
 * likely where only a request in the background was refused. It is no finding when the app got its data afterwards.
 * @see https://www.rfc-editor.org/rfc/rfc7009
 * @see https://github.com/iam-brain/opencode-codex-auth/issues/28
 */
export const revokedSession = defineRule({
  id: 'revoked-session',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  needs: ['entries'],
  wants: ['probes'],
  remedies: ['clear-session', 'use-private-window', 'check-status-page', 'send-report'],

  evaluate({entries, probes}) {
    const [last, ...others] = refusalsOf(entries, 'revoked-session');
    return last && namedRefusal([last, ...others], probes);
  },
});
