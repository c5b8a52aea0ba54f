import type {ProductId} from './products';

/** See products.ts. Small: the live recorder asks it about every redirect to a foreign host. */
type Marks = ReadonlyArray<readonly [ProductId, RegExp]>;

/** Asked with a dot before the name, so that a stranger's name that ends alike is not meant. */
const hosts: Marks = [
  ['zscaler', /\.(?:zscaler\w{0,5}|zscloud)\.(?:net|com)$/],
  ['umbrella', /\.(?:opendns|umbrella|block\.sse\.cisco)\.com$/],
  ['scansafe', /\.scansafe\.net$/],
  ['meraki', /\.meraki\.com$/],
  ['bluecoat', /\.(?:notify\.bluecoat\.com|threatpulse\.net)$/],
  ['fortinet', /\.(?:(?:global)?url\.fortinet\.net|fortiguard\.com)$/],
  ['iboss', /\.(?:iphantom|ibosscloud)\.com$/],
  ['cloudflare-gateway', /\.blocked\.teams\.cloudflare\.com$/],
  ['netskope', /\.(?:goskope|netskope)\.com$/],
  ['akamai-etp', /\.etp\.akamai\.com$/],
  ['rm-safetynet', /\.ifl\.net$/],
  ['netspark', /\.netsparkmobile\.com$/],
  ['vasexperts', /\.vasexperts\.ru$/],
  ['comodo', /\.dnsbycomodo\.com$/],
  ['nextdns', /\.nextdns\.io$/],
  ['adguard', /\.adguard(?:-dns)?\.(?:com|io)$/],
  ['cleanbrowsing', /\.cleanbrowsing\.org$/],
  ['safedns', /\.safedns\.com$/],
  ['sonicwall', /\.sonicwall\.com$/],
  ['drweb', /\.drweb\.com$/],
];

/** Asked with `:`, the port where one is named, the path and its parameters. */
const places: Marks = [
  ['palo-alto', /^:\d*\/php\/(?:urlblock|uid)\.php/],
  ['skyhigh', /^:\d*\/mwg-internal\//],
  ['forcepoint', /^:15871\/cgi-bin\/block/],
  ['check-point', /^:\d*\/UserCheck\/PortalMain/],
  ['iboss', /^:\d*\/(?:ibreports\/ibp\/bp|block\/(?:restricted|bp)|iboss\/restricted)\.html/],
  ['meraki', /^:8090\/blocked\.cgi/],
  ['fortinet', /^:8008\/XX\/YY\/ZZ\//],
  ['untangle', /\/web-filter\/blockpage/],
  ['netsweeper', /^:\d*\/webadmin\/deny|[?&]dp(?:rule)?id=/],
  ['squidguard', /squidGuard\.cgi|\/sgerror\.php/],
  ['iserv', /\/idesk\/inet\/block\.php/],
  ['asus', /\/blocking\.asp\?cat_id=/],
  ['i-filter', /^:\d*\/ifilter/],
];

const find = (marks: Marks, text: string) => marks.find(([, mark]) => mark.test(text))?.[0];

/** Whose page an address of no known host is. */
export const productOf = ({hostname, port, pathname, search}: URL): ProductId | undefined =>
  find(hosts, `.${hostname}`) ?? find(places, `:${port}${pathname}${search}`);

/** Words in the address of a page where a network wants its own login first (WISPr, and what its makers use). */
const portal =
  /captive|hotspot|wifidog|wispr|guest|nomadix|ezxcess|wlanlogin|weblogin|fgtauth|splash|portal|uamip=|uamport=|switch_url=|ap_mac=|client_mac=|wlanuserip=|wi-?fi/i;

export const isPortal = ({hostname, pathname, search}: URL): boolean => portal.test(`${hostname}${pathname}${search}`);
