import type {Diagnosis} from '../engine/diagnosis/diagnosis';

/** The host of a page that is really one of the two sites, over HTTPS; undefined for every other address. */
export function genuineHost(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const {protocol, hostname} = new URL(address);
  return protocol === 'https:' && /(?:^|\.)(?:chatgpt|openai)\.com$/.test(hostname) ? hostname : undefined;
}

/** The host whose certificate the browser did not accept: whatever the address says, something else may answer there. */
export function distrustedHost({findings}: Pick<Diagnosis, 'findings'>): string | undefined {
  const host = findings.find(({rule}) => rule === 'untrusted-certificate')?.facts?.host;
  return host === undefined ? undefined : String(host);
}
