import type {ProductId} from '../evidence/products';
import {productOf} from './product-addresses';
import {addressIn} from './web-address';

/** See products.ts: words and parts of block pages that only that product writes, whatever language the page is in. */
const marks: ReadonlyArray<readonly [ProductId, RegExp]> = [
  [
    'zscaler',
    /Internet Security by Zscaler|Zscaler to protect you from internet threats|(?:login|gateway)\.zs(?:caler\w{0,5}|cloud)\.net\//,
  ],
  [
    'umbrella',
    /This (?:site|domain) is blocked due to content filtering\.|(?:block|malware)\.opendns\.com|<dt>Block page id<\/dt>|this page is served by cisco secure access/i,
  ],
  ['cisco-wsa', /<title>\s{0,5}Notification: Policy: /],
  ['meraki', /This website is blocked by your network operator\.|wired\.meraki\.com/],
  ['bluecoat', /:\/\/notify\.bluecoat\.com|Blue ?Coat (?:Systems|ProxySG)|Symantec Web Security Service/i],
  ['skyhigh', /McAfee Web Gateway|Skyhigh (?:Secure )?Web Gateway|\/mwg-internal\//i],
  [
    'palo-alto',
    /blocked in accordance with company policy\.|<body bgcolor="#e7e8e9">\s{0,20}<div id="content">|\/php\/urlblock\.php/,
  ],
  ['sophos', /Powered by (?:Sophos )?UTM Web Protection|Cyberoam is securing you|Sophos Web Appliance|sophosxl\.net/i],
  [
    'barracuda',
    /Redirecting you to Barracuda Web Filter|<th>Barracuda NextGen Firewall:?<\/th>|Barracuda Web (?:Filter|Security)/,
  ],
  [
    'fortinet',
    /Powered By (?:FortiGuard|Fortinet)|FortiGuard (?:Web Filtering|Intrusion Prevention)|FortiGate Application Control|Web ?filter Violation|violation of your internet usage policy|because the URL is banned\.|:8008\/XX\/YY\/ZZ\//i,
  ],
  [
    'iboss',
    /Access to the requested site has been restricted due to its contents\.|\/ibreports\/ibp\/|\/iboss\/restricted\.html|iphantom\.com/,
  ],
  ['cloudflare-gateway', /blocked\.teams\.cloudflare\.com/],
  ['akamai-etp', /\/\/error\.etp\.akamai\.com/],
  ['forcepoint', /:15871\/cgi-bin\/(?:blockpage|block_message)\.cgi|Forcepoint Security|Websense Enterprise/i],
  ['check-point', /Check Point UserCheck|\/UserCheck\/PortalMain/],
  ['lightspeed', /<title>Lightspeed (?:System|Filter)|lsfilter\.com|Lightspeed Rocket/i],
  ['rm-safetynet', /www\.rm\.com\/filteringpolicy\/|\.ifl\.net\/filterpages\//],
  ['sonicwall', /:\/\/cfssupport\.sonicwall\.com|SonicWall (?:- Web Site Blocked|Content Filter|Gateway Anti)/i],
  ['untangle', /This web page is blocked<\/b> because it violates network policy|\/web-filter\/blockpage/],
  ['watchguard', /(?:Request|Response) denied by WatchGuard HTTP Proxy|WatchGuard (?:WebBlocker|Fire(?:box|wall))/i],
  ['kerio', /Kerio Control/],
  ['netsweeper', /poweredbynetsweeper\.com|\/webadmin\/deny\/|[?&]dpruleid=|NetSweeper restriction/i],
  ['netspark', /netsparkmobile\.com\/\?a=block/],
  ['contentkeeper', /Blocked by ContentKeeper/i],
  ['smoothwall', /Smoothwall (?:Filter|Guardian|Express)/i],
  ['gateprotect', /<title>gateprotect Content Filter/i],
  ['iserv', /<title>IServ\b|\/idesk\/inet\/block\.php/],
  ['juniper', /Juniper Web Filtering/i],
  ['zyxel', /<title>Zyxel Security Cloud/],
  ['asus', /\/blocking\.asp\?cat_id=/],
  ['wirefilter', /Protected by WireFilter/i],
  ['vasexperts', /mc\.yandex\.ru\/watch\/21144079|vasexperts\.ru/],
  ['nawala', /UA-36449470-1/],
  ['netskope', /Netskope (?:Security|Cloud|Block)|goskope\.com/i],
  ['comodo', /comodo\.com\/home\/internet-security\/submit\.php|dnsbycomodo\.com/],
  ['nextdns', /blocked(?: by |-by: )NextDNS|blockpage\.nextdns\.io/i],
  ['adguard', /Blocked by AdGuard|adguard-dns\.(?:io|com)|Blocking pages for AdGuard/i],
  ['safedns', /blockpage-cdn\.safedns\.com/],
  ['skydns', /cdn-b\.skydns\.ru/],
  [
    'pi-hole',
    /<title>[^<]{0,60}Pi-hole|<title>(?:Website Blocked|● [^<]{1,80}) ?<\/title>[\s\S]{0,2000}pi-?hole|Pi-hole: A black hole/i,
  ],
  ['i-filter', /i-FILTER[\s\S]{0,200}(?:Digital Arts|アクセスが規制|block)|digital ?arts[\s\S]{0,200}i-FILTER/i],
  ['kaspersky', /Kaspersky (?:Endpoint Security|Internet Security|Total Security|Anti-Virus)/i],
  ['eset', /\bESET (?:Endpoint|Smart|Internet|File|NOD32) /],
  ['drweb', /<title>Dr\.Web |support\.drweb\.com\/new\/urlfilter|SpIDer Gate/],
  ['totalav', /<title>Total AV /],
  ['squid', /Stylesheet for Squid Error pages|squid-error|Generated [\s\S]{0,80} \(squid\//i],
];

/** The pages of the two sites themselves, in which people may write of anything; a block page only names the address. */
const ownPage =
  /<(?:script|link|img)\b[^<>]{0,300}(?:oaistatic\.com|chatgpt\.com\/cdn\/)|__reactRouterContext|__NEXT_DATA__/;

const link = /\b(?:href|src|action|url)\s{0,3}=\s{0,3}["']?(https?:\/\/[^\s"'<>]{4,300})/gi;

/** The front door of a vendor is linked for many reasons; where a site is rated or a block explained, for one. */
const isFrontDoor = ({hostname}: URL) => /^(?:www|support|docs|help)\./.test(hostname) || !/\..*\./.test(hostname);

/** Whatever language a block page is in, its links lead to the product's own hosts and paths. */
function linkedIn(page: string): ProductId | undefined {
  for (const [, href = ''] of [...page.matchAll(link)].slice(0, 100)) {
    const goal = addressIn(href);
    const product = goal && !isFrontDoor(goal) ? productOf(goal) : undefined;
    if (product) return product;
  }
  return undefined;
}

/** Whose block page a page is; the edge's own pages were told before. A text that is no page is nobody's. */
export const productIn = (html: string): ProductId | undefined => {
  const page = html.slice(0, 60_000);
  if (!/^[\s\uFEFF]{0,200}</.test(page) || ownPage.test(page)) return undefined;
  return marks.find(([, mark]) => mark.test(page))?.[0] ?? linkedIn(page);
};

/** WISPr, the answer of a network that wants its own login first: for programs it stands in the page as XML. */
export const isPortalPage = (html: string): boolean =>
  /<WISPAccessGatewayParam|<meta http-equiv=["']?refresh["']?[^<>]{0,200}(?:captive|hotspot|wispr|guest|portal|splash)/i.test(
    html.slice(0, 20_000),
  );
