import {
  answeredWell,
  fact,
  fromEdge,
  headersSeen,
  hostOf,
  isDocument,
  isHtml,
  onceEachLog,
  statusOf,
} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {foreignHost, isLoginHost} from '../../evidence/hosts';
import {later} from '../../evidence/later';
import {type Confidence, confidences, type Sign} from '../rule';

/** Answers of a network that wants its own login first, given in the place of a login host. */

export interface PortalAnswer {
  readonly entry: Entry;
  readonly confidence: Confidence;
  readonly supports: readonly Sign[];
}

const isUnmarked = (entry: Entry) => isLoginHost(hostOf(entry)) && !fromEdge(entry) && !entry._fromCache;

/** Data of the login without the edge's marks: the program that wrote the log left them out, so nothing is foreign. */
const leavesOutMarks = onceEachLog(entries => ({
  so: entries.some(
    entry =>
      isUnmarked(entry) && headersSeen(entry) && entry._resourceType === 'xhr' && answeredWell(entry) && !isHtml(entry),
  ),
}));

/** Answered in the site's place, by nobody whose name is known. */
const isForeign = (entries: readonly Entry[], entry: Entry) =>
  isUnmarked(entry) && fact(entry, 'product') === undefined && !leavesOutMarks(entries).so;

const looksLikePortal = (entry: Entry) => fact(entry, 'page') === 'captive-portal';
const leadsInside = (entry: Entry) => fact(entry, 'goal') === 'private';
const leadsAway = ({response}: Entry) =>
  response.status >= 300 && response.status < 400 && response.redirectURL.includes(`//${foreignHost}/`);

/** Only a portal, or a filter, leads from a plain address to another one inside the network. */
const isPlainDetour = (entry: Entry) =>
  leadsInside(entry) && entry.request.url.startsWith('http:') && entry.response.redirectURL.startsWith('http:');

const portalPage = 'the page of a portal';
const laterPage = later(entry =>
  hostOf(entry) === foreignHost && isDocument(entry) && looksLikePortal(entry) ? [portalPage] : [],
);

/** What the answer shows of a portal, and how sure that makes it. */
function readingOf(entries: readonly Entry[], entry: Entry): readonly [Confidence, Sign] | undefined {
  if (statusOf(entry) === 511)
    return [headersSeen(entry) ? 'certain' : 'likely', {sign: 'portal-status', facts: {host: hostOf(entry)}}];
  if (looksLikePortal(entry))
    return leadsAway(entry)
      ? [leadsInside(entry) ? 'certain' : 'likely', {sign: 'portal-address'}]
      : ['likely', {sign: 'portal-page'}];
  if (!leadsAway(entry) || !headersSeen(entry)) return undefined;
  if (laterPage(entries, entry, portalPage)) return ['likely', {sign: 'portal-page'}];
  return isPlainDetour(entry) ? ['possible', {sign: 'portal-detour'}] : undefined;
}

function answerOf(entries: readonly Entry[], entry: Entry): readonly PortalAnswer[] {
  const reading = isForeign(entries, entry) ? readingOf(entries, entry) : undefined;
  if (!reading) return [];
  const [confidence, sign] = reading;
  const inside = leadsInside(entry) && confidence !== 'possible';
  return [
    {
      entry,
      confidence,
      supports: [
        sign,
        ...(inside ? [{sign: 'portal-inside' as const}] : []),
        ...(headersSeen(entry) ? [{sign: 'portal-without-ray' as const}] : []),
      ],
    },
  ];
}

const anyPage = 'a page of any login host';
const laterFromSite = later(entry =>
  isLoginHost(hostOf(entry)) && statusOf(entry) > 0 && fromEdge(entry) && !entry._fromCache
    ? [hostOf(entry), ...(isDocument(entry) ? [anyPage] : [])]
    : [],
);

/** The site itself answered again, or a page of any login host came: whatever stood in between is gone. */
export const isSiteBack = (entries: readonly Entry[], entry: Entry): boolean =>
  [hostOf(entry), anyPage].some(key => laterFromSite(entries, entry, key));

const bySureness = (one: PortalAnswer, other: PortalAnswer) =>
  confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence);

/** Those that nothing has overcome: the surest first, the newest first. */
export const portalAnswersIn = (entries: readonly Entry[]): readonly PortalAnswer[] =>
  entries
    .flatMap(entry => answerOf(entries, entry))
    .filter(({entry}) => !isSiteBack(entries, entry))
    .reverse()
    .sort(bySureness);
