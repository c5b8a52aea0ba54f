import {errorFamily, fromEdge, hostOf, startOf} from '../../evidence/entries';
import type {Entry, Probe} from '../../evidence/evidence';
import {isLoginHost} from '../../evidence/hosts';
import {defineRule, type Match} from '../rule';
import {isSiteBack, type PortalAnswer, portalAnswersIn} from './portal-answers';

const answered = (answers: readonly [PortalAnswer, ...PortalAnswer[]]): Match => {
  const [{entry, confidence, supports}] = answers;
  return {
    confidence,
    facts: {host: hostOf(entry)},
    entries: answers.map(answer => answer.entry),
    supports,
    contradicts: confidence === 'possible' ? [{sign: 'portal-unnamed'}] : [],
  };
};

/** What the browser says where something answers in every site's place, or keeps it away. */
const families = ['certificate', 'unnamed-tls', 'tls', 'connection', 'timeout', 'name-not-found'];
const isLost = (entry: Entry) => isLoginHost(hostOf(entry)) && families.includes(errorFamily(entry) ?? '');

const lostIn = (entries: readonly Entry[]) =>
  entries.filter(entry => isLost(entry) && !isSiteBack(entries, entry)).toReversed();

/** A network that lets the site through a moment before has let the person in. */
const wasLetIn = (entries: readonly Entry[], lost: Entry) =>
  entries.some(
    entry => isLoginHost(hostOf(entry)) && fromEdge(entry) && Math.abs(startOf(lost) - startOf(entry)) < 120_000,
  );

/** Something answered the plain test page in its place: without an answer it is the line, with a name a filter. */
const showsPortal = ({fine, error, facts}: Probe) => !fine && error === undefined && facts.product === undefined;
const namesPortal = ({status, facts}: Probe) => status === 511 || facts.page?.value === 'captive-portal';

const asked = (probe: Probe, lost: readonly [Entry, ...Entry[]]): Match => ({
  confidence: namesPortal(probe) ? 'certain' : 'likely',
  facts: {host: hostOf(lost[0])},
  entries: lost,
  supports: [
    {sign: 'portal-asked'},
    {sign: 'no-connection', facts: {host: hostOf(lost[0]), error: lost[0]._error ?? ''}},
  ],
});

/**
 * The Wi-Fi wants its own login first, as in a hotel, a train or an airport. Until then it answers in the place of every
 * site, or lets nothing through.
 *
 * Recognised by status 511, by an answer that is not the site’s own and is built, or leads to an address, like such a
 * login; and by a check on click, which asks for a plain page. A redirect of the site itself, as to the sign-in of an
 * employer, and the page of a named filter are none; without the check a mere certificate or silence tells nothing.
 * @see https://www.rfc-editor.org/rfc/rfc6585#section-6
 * @see https://www.rfc-editor.org/rfc/rfc8952
 */
export const captivePortal = defineRule({
  id: 'captive-portal',
  layer: 'device',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  wants: ['probes'],
  remedies: ['sign-in-to-wifi', 'check-other-sites', 'try-another-network', 'send-report'],

  evaluate({entries, probes = []}) {
    const [answer, ...more] = portalAnswersIn(entries);
    if (answer) return answered([answer, ...more]);
    const [lost, ...others] = lostIn(entries);
    if (!lost) return undefined;
    const probe = probes.findLast(({probe}) => probe === 'portal');
    if (!probe) return wasLetIn(entries, lost) ? undefined : {untold: ['probes']};
    return showsPortal(probe) ? asked(probe, [lost, ...others]) : undefined;
  },
});
