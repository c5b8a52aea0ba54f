import {outdatedSince} from '../../evidence/browser-versions';
import {defineLine, type Says} from '../line';
import type {Device} from '../seen';

/** Milliseconds. After half a year a site may ask for what it does not know. */
const tooOld = 182 * 86_400_000;

function judge({browser = '', agentChanged, hintsDiffer, cookiesOff, scriptsOff, online}: Device, at: number): Says {
  if (online === false) return {verdict: 'problem', reading: 'browser-offline', remedy: 'connect-to-network'};
  if (cookiesOff) return {verdict: 'problem', reading: 'browser-cookies', remedy: 'allow-cookies'};
  if (scriptsOff) return {verdict: 'problem', reading: 'browser-scripts', remedy: 'allow-scripts'};
  if (agentChanged || hintsDiffer) return {verdict: 'potential', reading: 'browser-agent', remedy: 'pause-extensions'};
  const since = outdatedSince(browser);
  const months = since === undefined ? 0 : Math.round((at - since) / (30.4 * 86_400_000));
  if (since !== undefined && at - since > tooOld)
    return {verdict: 'potential', reading: 'browser-old', facts: {browser, months}, remedy: 'update-browser'};
  return {
    verdict: 'fine',
    reading: since === undefined ? 'browser-known' : 'browser-fine',
    facts: browser ? {browser} : {},
  };
}

/** What this browser says of itself, and whether that arrives unchanged. */
export const browserLine = defineLine({
  id: 'browser',
  hop: 'device',
  isReady: ({device}) => device !== undefined,
  judge: ({device, at}) => (device ? judge(device, Date.parse(at)) : {verdict: 'not-run', reading: 'unasked'}),
});
