import type {ProductId} from './products';

/** See products.ts: how products call themselves in `server` and `via`, by the names that safe-proxy.ts keeps. */
const names: ReadonlyMap<string, ProductId> = new Map([
  ['zscaler', 'zscaler'],
  ['barracuda', 'barracuda'],
  ['barracudahttp', 'barracuda'],
  ['http_scan_byf', 'barracuda'],
  ['cisco-wsa', 'cisco-wsa'],
  ['ironport', 'cisco-wsa'],
  ['sonicwall', 'sonicwall'],
  ['fortigate', 'fortinet'],
  ['bluecoat', 'bluecoat'],
  ['mcafee', 'skyhigh'],
  ['netskope', 'netskope'],
  ['kerio', 'kerio'],
  ['olfeo', 'olfeo'],
  ['watchguard', 'watchguard'],
  ['v2r2c00-iae', 'huawei'],
  ['squid', 'squid'],
]);

/** The product that one of the words of a cleaned header names. */
export const productNamedIn = (header: string): ProductId | undefined =>
  header
    .split(/[ ,]+/)
    .map(word => names.get(word))
    .find(product => product !== undefined);
