import type {Issuer} from '../evidence/facts';
import type {ProductId} from '../evidence/products';

/**
 * Who issues the certificates that browsers show, as of 2026-11-22. The login hosts use public authorities (Google Trust
 * Services, Let's Encrypt, Cloudflare/SSL.com); an inspecting proxy signs with its own. Zscaler's name was captured, the
 * others are after their makers' documentation.
 */
const authorities =
  /Google Trust Services|Let'?s Encrypt|ISRG|Cloudflare|SSL\.com|SSL Corp|DigiCert|Sectigo|GlobalSign|Entrust|Amazon|Microsoft (?:Azure|RSA|TLS)|GeoTrust|Thawte|RapidSSL|GoDaddy|Starfield|ZeroSSL|IdenTrust|Certum|Actalis|Buypass|QuoVadis|SwissSign|HARICA|Telekom Security|D-TRUST|SECOM|Cybertrust|Certainly|TrustAsia|Baltimore|USERTrust|COMODO|GTS |^(?:WE|WR)\d$|^(?:E|R|YE|YR)\d{1,2}$/i;

/** A program that writes down what the person does, at their own wish, shows a certificate of its own too. */
const recorders = /mitmproxy|Charles Proxy|DO_NOT_TRUST_Fiddler|Fiddler Root|PortSwigger|Proxyman|HTTP Toolkit/i;

/** Names stand alone, or they would be found in the middle of a company's. */
const products: ReadonlyArray<readonly [ProductId, RegExp]> = [
  ['zscaler', /zscaler|\bzs_ssl_/i],
  ['umbrella', /Cisco (?:Umbrella|Secure Access)|OpenDNS/i],
  ['cisco-wsa', /IronPort|Cisco (?:WSA|Secure Web)/i],
  ['fortinet', /Forti(?:net|Gate)/i],
  ['sophos', /Sophos/i],
  ['netskope', /Netskope|goskope/i],
  ['iboss', /\biboss/i],
  ['cloudflare-gateway', /Gateway CA - Cloudflare|Cloudflare (?:Managed|Gateway|for Teams)/i],
  ['bluecoat', /Blue ?Coat|Symantec Web Security|CloudSOC/i],
  ['skyhigh', /Skyhigh|McAfee (?:Web Gateway|WGCS)/i],
  ['palo-alto', /Palo ?Alto Networks|GlobalProtect|Prisma Access/i],
  ['barracuda', /Barracuda/i],
  ['forcepoint', /Forcepoint|Websense/i],
  ['check-point', /Check ?Point/i],
  ['watchguard', /WatchGuard|Fireware/i],
  ['sonicwall', /SonicWall/i],
  ['untangle', /\bUntangle\b/i],
  ['smoothwall', /Smoothwall/i],
  ['contentkeeper', /ContentKeeper/i],
  ['lightspeed', /Lightspeed (?:Systems|Rocket|Relay)/i],
  ['linewize', /Linewize/i],
  ['securly', /\bSecurly\b/i],
  ['kerio', /Kerio Control/i],
  ['i-filter', /\bi-?FILTER\b|Digital Arts Inc/i],
  ['kaspersky', /Kaspersky/i],
  ['norton', /\bNorton (?:Web|Security|360|LifeLock)|NortonLifeLock/i],
  ['avast', /\bAvast\b|\bAVG\b/i],
  ['eset', /\bESET\b/],
  ['bitdefender', /Bitdefender/i],
  ['adguard', /AdGuard/i],
  ['drweb', /Dr\.? ?Web\b/],
  ['trendmicro', /Trend ?Micro|InterScan/i],
];

/** What the issuer of a certificate is; the name itself may be the employer's. */
export function issuerKind(name: string): Issuer | undefined {
  const start = name.slice(0, 500).trim();
  if (start === '' || recorders.test(start)) return undefined;
  const product = products.find(([, shape]) => shape.test(start))?.[0];
  return product ?? (authorities.test(start) ? 'public' : 'unlisted');
}

/**
 * What a whole chain is.
 * @param names the issuers, the site's own first
 * @param builtIn whether the browser came with the root, where it tells: then the chain is public whatever it is called
 */
export function issuerOf(names: readonly string[], builtIn?: boolean): Issuer {
  const kinds = names.map(issuerKind).filter(kind => kind !== undefined);
  const product = kinds.find(kind => kind !== 'public' && kind !== 'unlisted');
  if (builtIn) return 'public';
  return product ?? (builtIn === false ? 'unlisted' : (kinds[0] ?? 'unlisted'));
}
