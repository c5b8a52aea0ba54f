import type {ProductId} from '../evidence/products';

/** See products.ts. Small: the live recorder asks it about every redirect to a foreign host. */

/** By product; the names of few words, so that the live recorder stays small. */
const rows = <Mark>(marks: Readonly<Partial<Record<ProductId, Mark>>>) =>
  Object.entries(marks) as ReadonlyArray<readonly [ProductId, Mark]>;

/** Their own hosts, and all hosts below them. */
const hosts = rows({
  zscaler: 'zscaler.net zscalerone.net zscalertwo.net zscalerthree.net zscalergov.net zscloud.net zscaler.com',
  umbrella: 'opendns.com umbrella.com block.sse.cisco.com',
  scansafe: 'scansafe.net',
  meraki: 'meraki.com',
  bluecoat: 'bluecoat.com threatpulse.net',
  fortinet: 'url.fortinet.net globalurl.fortinet.net fortiguard.com',
  iboss: 'iphantom.com ibosscloud.com',
  'cloudflare-gateway': 'blocked.teams.cloudflare.com',
  netskope: 'goskope.com netskope.com',
  'akamai-etp': 'etp.akamai.com',
  'rm-safetynet': 'ifl.net',
  netspark: 'netsparkmobile.com',
  comodo: 'dnsbycomodo.com',
  nextdns: 'nextdns.io',
  adguard: 'adguard.com adguard-dns.com adguard-dns.io',
  cleanbrowsing: 'cleanbrowsing.org',
  safedns: 'safedns.com',
  sonicwall: 'sonicwall.com',
  linewize: 'linewize.net',
  securly: 'securly.com',
  goguardian: 'goguardian.com',
  menlo: 'menlosecurity.com',
});

/** Asked with `:`, the port where one is named, the path and its parameters. */
const places = rows({
  'palo-alto': /^:\d*\/php\/(?:urlblock|uid)\.php/,
  skyhigh: /^:\d*\/mwg-internal\//,
  forcepoint: /^:15871\/cgi-bin\/block/,
  'check-point': /^:\d*\/UserCheck\/PortalMain/,
  iboss: /^:\d*\/(?:ibreports\/ibp\/bp|block\/(?:restricted|bp)|iboss\/restricted)\.html/,
  meraki: /^:8090\/blocked\.cgi/,
  fortinet: /^:8008\/XX\/YY\/ZZ\//,
  untangle: /\/web-filter\/blockpage/,
  netsweeper: /^:\d*\/webadmin\/deny|[?&]dp(?:rule)?id=/,
  squidguard: /squidGuard\.cgi|\/sgerror\.php/,
  iserv: /\/idesk\/inet\/block\.php/,
  'i-filter': /^:\d*\/ifilter/,
});

const isOf = (host: string) => (site: string) => `.${host}`.endsWith(`.${site}`);

/** Whose page an address of no known host is. */
export const productOf = ({hostname, port, pathname, search}: URL): ProductId | undefined =>
  (hosts.find(([, sites]) => sites.split(' ').some(isOf(hostname))) ??
    places.find(([, mark]) => mark.test(`:${port}${pathname}${search}`)))?.[0];

/** Words in the address of a page where a network wants its own login first (WISPr, and what its makers use). */
const portal =
  /captive|hotspot|wifidog|wispr|guest|nomadix|ezxcess|wlanlogin|weblogin|fgtauth|splash|portal|uamip=|uamport=|switch_url=|ap_mac=|client_mac=|wlanuserip=|wi-?fi/i;

export const isPortal = ({hostname, pathname, search}: URL): boolean => portal.test(`${hostname}${pathname}${search}`);
