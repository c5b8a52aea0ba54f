import {hostOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isReached, isSocket, isVoiceHost} from '../../evidence/feature-hosts';
import {defineFeature} from './define-feature';
import {isStopped, isTurnedAway} from './stopped';

/** Who may not take part is answered by the service itself. */
const isRefusedSocket = (entry: Entry) => isSocket(entry) && statusOf(entry) >= 400 && statusOf(entry) !== 401;

/**
 * Voice needs hosts and ports that no page needs, and on this network they are closed. Everything else of ChatGPT works.
 *
 * Recognised by connections to `*.livekit.cloud` that are stopped or turned away. The sound itself goes by UDP, which no
 * page and no file shows: without such a trace only a check can tell, and that a connection came about proves nothing.
 * @see https://help.openai.com/en/articles/9247338-network-recommendations-for-chatgpt-errors-on-web-and-apps
 * @see https://docs.livekit.io/home/self-hosting/ports-firewall/
 */
export const voiceBlocked = defineFeature({
  id: 'voice-blocked',
  probe: 'voice',
  host: 'chatgpt.livekit.cloud',
  remedies: ['try-another-network', 'ask-it', 'turn-off-vpn', 'pause-extensions', 'ask-colleagues', 'send-report'],
  isOfFeature: entry => isVoiceHost(hostOf(entry)),
  isLost: entry => isStopped(entry) || isRefusedSocket(entry) || (isTurnedAway(entry) && !isReached(entry)),
  isShownByUse: false,
});
