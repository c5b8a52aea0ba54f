import {errorFamily, hostOf, isChallenge, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isSocket} from '../../evidence/feature-hosts';
import {siteOf} from '../../evidence/hosts';
import {defineFeature} from './define-feature';
import {isOwnTrouble, isStopped} from './stopped';

/** The service answers in its own name that somebody may not, or not so often. */
const ofService = [401, 429];

const isRefused = (entry: Entry) =>
  statusOf(entry) >= 400 && !ofService.includes(statusOf(entry)) && !isChallenge(entry) && !isOwnTrouble(entry);

/** To an extension, Chromium calls whatever ends such a connection `ERR_FAILED`, also a page that moved on. */
const isGone = (entry: Entry) => isStopped(entry) || errorFamily(entry) === 'withheld';

/**
 * The lasting connection over which the app hears of answers is stopped, while everything else passes: filters and
 * proxies in companies often handle pages alone.
 *
 * Recognised by a WebSocket of chatgpt.com (`wss://ws.chatgpt.com`) that is answered with a refusal instead of 101, or
 * that fails three times, while the login hosts answer. One that was open and closed later is healthy; a later one that
 * opens ends it, a sign-in does not.
 * @see https://help.openai.com/en/articles/9247338-network-recommendations-for-chatgpt-errors-on-web-and-apps
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-4.1
 */
export const websocketBlocked = defineFeature({
  id: 'websocket-blocked',
  probe: 'websocket',
  host: 'ws.chatgpt.com',
  remedies: ['try-another-network', 'ask-it', 'turn-off-vpn', 'pause-extensions', 'ask-colleagues', 'send-report'],
  isOfFeature: entry => isSocket(entry) && siteOf(hostOf(entry)) === 'chatgpt.com',
  isLost: entry => isRefused(entry) || isGone(entry),
  isEnough: lost => lost.some(isRefused) || lost.length >= 3,
  isShownByUse: true,
});
