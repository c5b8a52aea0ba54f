import type {OwnRequests} from '../browser/probes/own-requests';
import type {Certificate, Seen} from '../engine/check/seen';

const hostsOf = (certificates: readonly Certificate[]) => new Set(certificates.map(({host}) => host));

/** What was seen before a worker was stopped, or more was allowed, stays. */
function allCertificates({certificates = []}: Seen, shown: readonly Certificate[]): readonly Certificate[] {
  const again = hostsOf(shown);
  return [...certificates.filter(({host}) => !again.has(host)), ...shown];
}

/** What the browser told of the way, beside the answers. */
export function around(seen: Seen, own: OwnRequests): Pick<Seen, 'proxy' | 'certificates'> {
  const proxy = [own.proxy(), seen.proxy].find(way => way !== undefined && way !== 'direct') ?? own.proxy();
  const certificates = allCertificates(seen, own.certificates());
  return {...(proxy && {proxy}), ...(certificates.length > 0 && {certificates})};
}
