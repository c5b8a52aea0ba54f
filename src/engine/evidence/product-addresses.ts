import type {ProductId} from './products';

/** See products.ts. Small: the live recorder asks it about every redirect to a foreign host. */

const hosts: ReadonlyArray<readonly [ProductId, RegExp]> = [
  ['zscaler', /zscaler(?:one|two|three)?\.(?:net|com)|zscloud\.net/],
  ['umbrella', /opendns\.com|block\.sse\.cisco\.com|umbrella\.com|scansafe\.net/],
  ['meraki', /^wired\.meraki\.com/],
  ['bluecoat', /notify\.bluecoat\.com|threatpulse\.net/],
  ['fortinet', /(?:^|\.)(?:global)?url\.fortinet\.net|fortiguard\.com/],
  ['iboss', /iphantom\.com|ibosscloud\.com/],
  ['cloudflare-gateway', /^blocked\.teams\.cloudflare\.com/],
  ['netskope', /goskope\.com|netskope\.com/],
  ['comodo', /dnsbycomodo\.com/],
  ['nextdns', /nextdns\.io/],
  ['adguard', /adguard(?:-dns)?\.(?:com|io)/],
  ['cleanbrowsing', /cleanbrowsing\.org/],
  ['safedns', /safedns\.com/],
  ['sonicwall', /sonicwall\.com/],
];

const paths: ReadonlyArray<readonly [ProductId, RegExp]> = [
  ['palo-alto', /^\/php\/(?:urlblock|uid)\.php/],
  ['skyhigh', /^\/mwg-internal\//],
  ['forcepoint', /:15871\/cgi-bin\/block/],
  ['check-point', /^\/UserCheck\/PortalMain/],
  ['iboss', /^\/(?:ibreports\/ibp\/bp|block\/(?:restricted|bp)|iboss\/restricted)\.html/],
  ['meraki', /:8090\/blocked\.cgi/],
  ['fortinet', /:8008\/XX\/YY\/ZZ\//],
  ['untangle', /\/web-filter\/blockpage/],
  ['netsweeper', /^\/webadmin\/deny/],
  ['squidguard', /squidGuard\.cgi|\/sgerror\.php/],
  ['i-filter', /^\/(?:-\.|ifilter)/],
];

/** Whose page an address of no known host is. */
export function productOf({hostname, port, pathname}: URL): ProductId | undefined {
  const place = `${port && `:${port}`}${pathname}`;
  return (hosts.find(([, shape]) => shape.test(hostname)) ??
    paths.find(([, shape]) => shape.test(place) || shape.test(pathname)))?.[0];
}

/** Words in the address of a page where a network wants its own login first (WISPr, and what its makers use). */
const portal =
  /captive|hotspot|wifidog|wispr|guest|nomadix|ezxcess|wlanlogin|weblogin|fgtauth|splash|portal|uamip=|uamport=|switch_url=|ap_mac=|client_mac=|wlanuserip=|wi-?fi/i;

export const isPortal = ({hostname, pathname, search}: URL): boolean => portal.test(`${hostname}${pathname}${search}`);
