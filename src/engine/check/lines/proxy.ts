import {type Asked, reachOf} from '../asked';
import {isAllAsked, remedyFor} from '../host-rows';
import {defineLine, type Says} from '../line';
import type {Seen} from '../seen';

const hostOf = ({url}: Asked) => new URL(url).hostname;

function judge({asked, proxy}: Seen): Says {
  const failing = asked.find(one => reachOf(one) === 'proxy');
  if (failing)
    return {
      verdict: 'problem',
      reading: 'proxy-failing',
      facts: {host: hostOf(failing)},
      remedy: remedyFor(failing) ?? 'check-proxy',
    };
  const inside = asked.find(one => reachOf(one) === 'private');
  if (inside) return {verdict: 'problem', reading: 'proxy-private', facts: {host: hostOf(inside)}, remedy: 'ask-it'};
  if (proxy === undefined) return {verdict: 'not-run', reading: 'proxy-hidden'};
  if (proxy === 'direct') return {verdict: 'fine', reading: 'proxy-none'};
  return {verdict: 'fine', reading: 'proxy-used', facts: {kind: proxy}};
}

/** Whether requests go through a proxy, and whether that passes them on. */
export const proxyLine = defineLine({
  id: 'proxy',
  hop: 'network',
  isReady: seen => isAllAsked(seen, 'login'),
  judge: seen => (seen.asked.length > 0 ? judge(seen) : {verdict: 'not-run', reading: 'unasked'}),
});
