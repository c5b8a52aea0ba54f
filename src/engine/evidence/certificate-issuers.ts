import type {Issuer} from './facts';
import type {ProductId} from './products';

/**
 * Who issues the certificates that browsers show, as of 2026-11-22. The login hosts use public authorities (Google Trust
 * Services, Let's Encrypt, Cloudflare/SSL.com); an inspecting proxy signs with its own. Zscaler's name was captured, the
 * others are after their makers' documentation.
 */
const authorities =
  /Google Trust Services|Let'?s Encrypt|ISRG|Cloudflare(?!.{0,10}(?:Managed|Gateway))|SSL\.com|SSL Corp|DigiCert|Sectigo|GlobalSign|Entrust|Amazon|Microsoft (?:Azure|RSA|TLS)|GeoTrust|Baltimore|USERTrust|COMODO|GTS |^(?:WE|WR)\d$|^[ER]\d{1,2}$/i;

const products: ReadonlyArray<readonly [ProductId, RegExp]> = [
  ['zscaler', /zscaler/i],
  ['umbrella', /Cisco Umbrella|OpenDNS|Cisco (?:Secure|Root CA)/i],
  ['fortinet', /Forti(?:net|Gate|nac)/i],
  ['sophos', /Sophos/i],
  ['netskope', /Netskope|goskope/i],
  ['iboss', /iboss/i],
  ['cloudflare-gateway', /Gateway CA - Cloudflare|Cloudflare (?:Managed|Gateway|for Teams)/i],
  ['bluecoat', /Blue ?Coat|Symantec Web Security|CloudSOC/i],
  ['skyhigh', /Skyhigh|McAfee Web Gateway|McAfee WGCS|Trellix/i],
  ['palo-alto', /Palo ?Alto|GlobalProtect|Prisma Access/i],
  ['barracuda', /Barracuda/i],
  ['forcepoint', /Forcepoint|Websense/i],
  ['check-point', /Check ?Point/i],
  ['watchguard', /WatchGuard|Fireware/i],
  ['sonicwall', /SonicWall/i],
  ['i-filter', /i-?FILTER|Digital Arts/i],
  ['kaspersky', /Kaspersky/i],
  ['avast', /Avast|AVG/i],
  ['eset', /ESET/i],
  ['bitdefender', /Bitdefender/i],
  ['norton', /Norton|NortonLifeLock/i],
  ['trendmicro', /Trend ?Micro|InterScan/i],
];

/** What the issuer of a certificate is; the name itself may be the employer's. */
export function issuerKind(name: string): Issuer | undefined {
  const start = name.slice(0, 500).trim();
  if (start === '') return undefined;
  const product = products.find(([, shape]) => shape.test(start))?.[0];
  return product ?? (authorities.test(start) ? 'public' : 'unlisted');
}
