import type {Probe} from '../../evidence/evidence';
import type {Sign} from '../rule';

/** An incident of the provider signs people out too, and nothing on this side ends it: https://status.openai.com */

const toldBy = (probes: readonly Probe[] = []) =>
  probes.findLast(({probe, facts}) => probe === 'status' && facts.service !== undefined)?.facts.service?.value;

export const isDuringIncident = (probes: readonly Probe[] | undefined): boolean => toldBy(probes) === 'login-incident';

/** What the status page says against a reason of one's own, or that nobody has asked it. */
export const incidentSigns = (
  probes: readonly Probe[] | undefined,
): {readonly contradicts: readonly Sign[]; readonly unseen: readonly Sign[]} => ({
  contradicts: isDuringIncident(probes) ? [{sign: 'login-incident-on'}] : [],
  unseen: toldBy(probes) === undefined ? [{sign: 'incident-unknown'}] : [],
});
