import {answeredWell, hostOf, statusOf} from '../../evidence/entries';
import {isLoginHost} from '../../evidence/hosts';
import {type Asked, isEmpty, isFine, isGenuine, reachOf} from '../asked';
import {askedOf, isAllAsked} from '../host-rows';
import {defineLine, type Says} from '../line';
import {answerTo, type Seen} from '../seen';

const found: Says = {verdict: 'problem', reading: 'portal-found', remedy: 'sign-in-to-wifi'};

const unreached: Says = {verdict: 'not-run', reading: 'portal-unreached'};

/** The plain page came as it is, another one came, or nobody may look. */
function plainPage(asked: Asked): Says {
  const {entry, closed, ledAway, late} = asked;
  if (ledAway) return found;
  if (entry._error !== undefined || late !== undefined) return unreached;
  if (closed) return {verdict: 'not-run', reading: 'portal-closed', closed: 'hosts'};
  if (statusOf(entry) === 204) return {verdict: 'fine', reading: 'portal-none'};
  // A portal answers as if all were well; a filter or a proxy refuses.
  return answeredWell(entry) && !isEmpty(entry) && reachOf(asked) !== 'product' ? found : unreached;
}

/** On the same edge are other sites, which a filter lets through. */
const isOwnAnswer = (asked: Asked) => isGenuine(asked) && isLoginHost(hostOf(asked.entry));

/** A page that somebody puts in the place of the plain one keeps nobody from the login. */
const isLoginOpen = (seen: Seen) =>
  askedOf(seen, 'login').every(isFine) && askedOf(seen, 'login').some(isOwnAnswer) && isAllAsked(seen, 'login');

function judge(seen: Seen): Says {
  if (seen.asked.some(one => reachOf(one) === 'portal') && !isLoginOpen(seen)) return found;
  // It answers in every site's place until it is satisfied.
  if (seen.asked.some(isOwnAnswer)) return {verdict: 'fine', reading: 'portal-passed'};
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
