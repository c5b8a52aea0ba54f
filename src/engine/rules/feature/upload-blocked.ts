import {errorFamily, hostOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isReached, isUploadHost} from '../../evidence/feature-hosts';
import {defineFeature} from './define-feature';
import {isStopped, isTurnedAway} from './stopped';

/** Pictures may be asked for in ways that hide their answer; what is sent up is always read. */
const isWithheldUpload = (entry: Entry) =>
  errorFamily(entry) === 'withheld' && ['PUT', 'POST'].includes(entry.request.method);

/**
 * Files go to a host of their own, and requests to it are stopped, mostly by a company’s filter that allows ChatGPT but
 * not that host. Signing in and writing work.
 *
 * Recognised by requests to `*.oaiusercontent.com` that get no connection, a filter’s page, or an upload that the browser
 * had to withhold, while the login hosts answer. Answers in XML are the store’s own, also “no such file”; the next
 * file that gets through the same way ends it, a sign-in does not.
 * @see https://help.openai.com/en/articles/9247338-network-recommendations-for-chatgpt-errors-on-web-and-apps
 */
export const uploadBlocked = defineFeature({
  id: 'upload-blocked',
  probe: 'upload',
  host: 'files.oaiusercontent.com',
  remedies: ['try-another-network', 'ask-it', 'pause-extensions', 'turn-off-vpn', 'ask-colleagues', 'send-report'],
  isOfFeature: entry => isUploadHost(hostOf(entry)),
  isLost: entry => isStopped(entry) || isWithheldUpload(entry) || (isTurnedAway(entry) && !isReached(entry)),
  isShownByUse: true,
});
