import {statusOf} from '../../evidence/entries';
import {type Asked, isGenuine, reachOf} from '../asked';
import {isAllAsked} from '../host-rows';
import {defineLine, type Says} from '../line';
import {answerTo, type Seen} from '../seen';

const found: Says = {verdict: 'problem', reading: 'portal-found', remedy: 'sign-in-to-wifi'};

/** The plain page came as it is, another one came, or nobody may look. */
function plainPage({entry, closed, ledAway, ...asked}: Asked): Says {
  if (ledAway) return found;
  if (closed && entry._error === undefined) return {verdict: 'not-run', reading: 'portal-closed', closed: 'hosts'};
  const reach = reachOf({entry, ...asked});
  if (entry._error !== undefined || reach === 'late') return {verdict: 'not-run', reading: 'portal-unreached'};
  if (statusOf(entry) === 204) return {verdict: 'fine', reading: 'portal-none'};
  return reach === 'product' ? {verdict: 'not-run', reading: 'portal-unreached'} : found;
}

function judge(seen: Seen): Says {
  if (seen.asked.some(one => reachOf(one) === 'portal')) return found;
  // It answers in every site's place until it is satisfied.
  if (seen.asked.some(isGenuine)) return {verdict: 'fine', reading: 'portal-passed'};
  const plain = answerTo(seen, 'portal');
  return plain ? plainPage(plain) : {verdict: 'not-run', reading: 'unasked'};
}

/** Whether the Wi-Fi wants its own login first. */
export const portalLine = defineLine({
  id: 'portal',
  hop: 'network',
  isReady: seen => answerTo(seen, 'portal') !== undefined && isAllAsked(seen, 'login'),
  judge,
});
