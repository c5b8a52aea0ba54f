import type {ProductId} from './products';

/** See products.ts: words and parts of block pages that only that product writes, whatever language the page is in. */
const marks: ReadonlyArray<readonly [ProductId, RegExp]> = [
  [
    'zscaler',
    /Internet Security by Zscaler|Zscaler to protect you from internet threats|zscloud\.net\/img_logo|gateway\.zs(?:caler|cloud)/,
  ],
  [
    'umbrella',
    /This (?:site|domain) is blocked due to content filtering\.|block\.opendns\.com|<dt>Block page id<\/dt>|this page is served by cisco secure access/i,
  ],
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
    /Powered By (?:FortiGuard|Fortinet)|FortiGuard (?:Web Filtering|Intrusion Prevention)|Webfilter Violation|violation of your internet usage policy|:8008\/XX\/YY\/ZZ\//i,
  ],
  ['iboss', /Access to the requested site has been restricted due to its contents\.|\/ibreports\/ibp\/|iphantom\.com/],
  ['forcepoint', /:15871\/cgi-bin\/(?:blockpage|block_message)\.cgi|Forcepoint Security|Websense Enterprise/i],
  ['check-point', /Check Point UserCheck|\/UserCheck\/PortalMain/],
  ['lightspeed', /<title>Lightspeed (?:System|Filter)|lsfilter\.com|Lightspeed Rocket/i],
  ['sonicwall', /:\/\/cfssupport\.sonicwall\.com|SonicWall (?:Content Filter|Gateway Anti)/i],
  ['untangle', /This web page is blocked<\/b> because it violates network policy|\/web-filter\/blockpage/],
  ['watchguard', /Request denied by WatchGuard HTTP Proxy|WatchGuard (?:WebBlocker|Firebox)/i],
  ['kerio', /blocked by Kerio Control|Kerio Control Embedded/i],
  ['netsweeper', /poweredbynetsweeper\.com|\/webadmin\/deny\/|NetSweeper restriction/i],
  ['contentkeeper', /Blocked by ContentKeeper/i],
  ['smoothwall', /Smoothwall (?:Filter|Guardian|Express)/i],
  ['juniper', /Juniper Web Filtering/i],
  ['netskope', /Netskope (?:Security|Cloud|Block)|goskope\.com/i],
  ['comodo', /comodo\.com\/home\/internet-security\/submit\.php/],
  ['nextdns', /blocked by NextDNS|blockpage\.nextdns\.io/i],
  ['adguard', /Blocked by AdGuard|adguard-dns\.(?:io|com)/i],
  ['pi-hole', /<title>(?:Website Blocked|● [^<]{1,80}) ?<\/title>[\s\S]{0,2000}pi-?hole|Pi-hole: A black hole/i],
  ['i-filter', /i-FILTER[\s\S]{0,200}(?:Digital Arts|アクセスが規制|block)|digital ?arts[\s\S]{0,200}i-FILTER/i],
  ['kaspersky', /Kaspersky (?:Endpoint|Internet|Total) Security[\s\S]{0,400}(?:blocked|denied)/i],
  ['eset', /ESET (?:Endpoint|Smart|Internet) [\s\S]{0,200}(?:blocked|denied)/i],
  ['squid', /Stylesheet for Squid Error pages|squid-error|Generated [\s\S]{0,80} \(squid\//i],
];

/** Whose block page a page is; the edge's own pages were told before. */
export const productIn = (html: string): ProductId | undefined => {
  const page = html.slice(0, 60_000);
  return marks.find(([, mark]) => mark.test(page))?.[0];
};

/** WISPr, the answer of a network that wants its own login first: for programs it stands in the page as XML. */
export const isPortalPage = (html: string): boolean =>
  /<WISPAccessGatewayParam|<meta http-equiv=["']?refresh["']?[^<>]{0,200}(?:captive|hotspot|wispr|guest|portal|splash)/i.test(
    html.slice(0, 20_000),
  );
