import {readFileSync} from 'node:fs';
import {describe, expect, it, test} from 'vitest';
import {issuerKind} from '../door/certificate-issuers';
import {isPortal, productOf} from '../door/product-addresses';
import {productIn} from '../door/product-texts';
import {readRedirect} from '../door/read-redirect';
import {readText} from '../door/read-text';
import {safeServer, safeVia} from '../door/safe-proxy';
import {sinkholeOf} from '../door/sinkholes';
import {productNamedIn} from './product-servers';
import {isOwnProgram, isOwnResolver, type ProductId, products, safeProduct} from './products';

/**
 * Each named product by each of its marks: https://github.com/ooni/blocking-fingerprints (`cl.prod_*`, `ooni.*`), public
 * captures of block pages, and the vendors' own pages.
 */

type Marks = ReadonlyArray<readonly [product: ProductId, ...marks: string[]]>;

const texts: Marks = [
  [
    'zscaler',
    '<title>Internet Security by Zscaler</title>',
    'Your company has chosen Zscaler to protect you from internet threats',
    '<img src="https://login.zscloud.net/img_logo_new1.png">',
    '<iframe src="https://gateway.zscalertwo.net/auT?origurl=x">',
  ],
  [
    'umbrella',
    'This site is blocked due to content filtering.',
    'This domain is blocked due to content filtering.',
    '<meta http-equiv="refresh" content="0; url=https://block.opendns.com/?url=x">',
    '<a href="https://malware.opendns.com/main?url=x">',
    '<dt>Block page id</dt><dd>1</dd>',
    '<p>This page is served by Cisco Secure Access</p>',
  ],
  [
    'cisco-wsa',
    '<title>Notification: Policy: URL Filtering</title>',
    '<title> Notification: Policy: Destination</title>',
  ],
  [
    'meraki',
    'This website is blocked by your network operator.',
    '<a href="http://wired.meraki.com:8090/blocked.cgi">',
  ],
  ['bluecoat', '<meta content="0; URL=http://notify.bluecoat.com/notify-Notify?x">'],
  [
    'skyhigh',
    '<title>McAfee Web Gateway - Notification - Blocked by URL filtering</title>',
    '<title>McAfee Web Gateway - Notification - Blocked by GTI Reputation</title>',
    '<script src="/mwg-internal/de5fs23hm64ds/files/default/javascript/sw.js"></script>',
  ],
  [
    'palo-alto',
    'Access to the web page you were trying to visit has been blocked in accordance with company policy.',
    'The application you are trying to use has been blocked in accordance with company policy.',
    '<body bgcolor="#e7e8e9"><div id="content"><h1>Web Page Blocked</h1>',
  ],
  [
    'sophos',
    'Powered by UTM Web Protection',
    'Powered by Sophos UTM Web Protection',
    'Cyberoam is securing you. Click here',
  ],
  ['barracuda', '<p>Redirecting you to Barracuda Web Filter.</p>', '<th>Barracuda NextGen Firewall:</th>'],
  [
    'fortinet',
    'Powered By FortiGuard',
    'Powered By Fortinet',
    'FortiGuard Web Filtering',
    'FortiGuard Intrusion Prevention - Access Blocked',
    'FortiGate Application Control',
    'You have tried to access a web page which is in violation of your internet usage policy.',
    '<title>Web Filter Violation</title>',
    'Webfilter Violation',
    'The page you have requested has been blocked, because the URL is banned.',
    '<a href="http://url.fortinet.net:8008/XX/YY/ZZ/CI/MGPGHGPGPFGHCDPFGGOGFGEH">',
  ],
  [
    'iboss',
    'Access to the requested site has been restricted due to its contents.',
    '<a href="http://reporter.example/ibreports/ibp/bp.html?x">',
    '<a href="http://cb.iphantom.com/">',
  ],
  [
    'cloudflare-gateway',
    '<meta http-equiv="refresh" content="0; url=https://blocked.teams.cloudflare.com/?account_id=1">',
  ],
  ['akamai-etp', '<a href="http://error.etp.akamai.com/error.html">'],
  [
    'forcepoint',
    '<a href="http://10.0.0.1:15871/cgi-bin/blockpage.cgi?ws-session=1">',
    ':15871/cgi-bin/block_message.cgi',
  ],
  ['check-point', '<title>Check Point UserCheck</title>', '<a href="/UserCheck/PortalMain?IID=1">'],
  ['lightspeed', '<title>Lightspeed System - Web Access</title>', '<title>Lightspeed Filter</title>'],
  ['rm-safetynet', '<a href="http://www.rm.com/filteringpolicy/">', '<img src="http://x.ifl.net/filterpages/a.png">'],
  ['sonicwall', '<a href="http://cfssupport.sonicwall.com/">', '<title>SonicWALL - Web Site Blocked</title>'],
  ['untangle', '<b>This web page is blocked</b> because it violates network policy.'],
  [
    'watchguard',
    '<title>Request denied by WatchGuard HTTP Proxy</title>',
    '<title>Response denied by WatchGuard HTTP Proxy</title>',
  ],
  ['kerio', 'This page has been blocked by Kerio Control', 'Это сообщение создано прокси-сервером Kerio Control'],
  [
    'netsweeper',
    '<a href="http://www.poweredbynetsweeper.com">',
    '<a href="http://x/webadmin/deny/index.php">',
    '<a href="http://x/?dpid=1&dpruleid=9">',
    'It is a good idea to check to see if the NetSweeper restriction is coming from the cache',
  ],
  ['netspark', '<a href="http://mobile.netsparkmobile.com/?a=block">'],
  ['contentkeeper', 'Blocked by ContentKeeper'],
  ['gateprotect', '<title>gateprotect Content Filter Message</title>'],
  ['iserv', '<title>IServ</title>'],
  ['juniper', 'Juniper Web Filtering'],
  ['zyxel', '<title>Zyxel Security Cloud-DNS Filter Service Portal</title>'],
  ['asus', '<a href="http://router.asus.com:80/blocking.asp?cat_id=3">'],
  ['wirefilter', 'Protected by WireFilter'],
  ['vasexperts', '<img src="https://mc.yandex.ru/watch/21144079">'],
  ['nawala', "<script>ga('create', 'UA-36449470-1')</script>"],
  ['comodo', '<a href="http://www.comodo.com/home/internet-security/submit.php?x">'],
  ['nextdns', 'This domain is blocked by NextDNS'],
  ['adguard', 'blocking-pages - Blocking pages for AdGuard projects'],
  ['safedns', '<link href="https://blockpage-cdn.safedns.com/a.css">'],
  ['skydns', '<base href="https://cdn-b.skydns.ru/static/" target="_blank">'],
  [
    'pi-hole',
    '<!-- Pi-hole: A black hole for Internet advertisements',
    '<title>Website durch Pi-hole blockiert!</title>',
    '<title>● chatgpt.com</title><link href="/pihole/blockingpage.css">',
  ],
  ['i-filter', '<h1>i-FILTER</h1><p>このページへのアクセスが規制されています</p>'],
  ['kaspersky', 'Kaspersky Internet Security', 'Kaspersky Endpoint Security', 'Kaspersky Anti-Virus'],
  ['eset', 'Alert! - ESET Endpoint Antivirus', 'Alerta! - ESET File Security'],
  [
    'drweb',
    '<title>Dr.Web strongly advises you against visiting this website</title>',
    'URL is blocked by SpIDer Gate',
  ],
  ['totalav', '<title>Total AV Blocked</title>'],
  ['squid', '<style>/* Stylesheet for Squid Error pages */</style>'],
];

test('a block page that names the address of a script is one all the same', () => {
  const page =
    '<html><title>McAfee Web Gateway - Notification</title><b>URL: </b>https://cdn.oaistatic.com/assets/a.js</html>';
  expect(readText(page, 'https://cdn.oaistatic.com/assets/a.js', 'body').product?.value).toBe('skyhigh');
});

describe('the page of a product', () => {
  it.each(texts.flatMap(([product, ...marks]) => marks.map(mark => [product, mark] as const)))(
    '%s: %s',
    (product, mark) => {
      const page = `<!doctype html><html><body><p>${mark}</p></body></html>`;
      expect(productIn(page)).toBe(product);
      expect(readText(page, 'https://chatgpt.com/', 'body')).toMatchObject({product: {value: product, from: 'body'}});
    },
  );

  it.each([
    [
      'Akamai’s refusal',
      '<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don\'t have permission to access "http&#58;&#47;&#47;chatgpt&#46;com&#47;" on this server.<p>Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab</body></html>',
    ],
    ['Cloudflare’s waiting page', '<title>Please Wait... | Cloudflare</title> Ray ID: 8e4f1c02ab3d61f7'],
    [
      'Cloudflare’s block page',
      '<h1 data-translate="block_headline">Sorry, you have been blocked</h1> blocked in accordance with company policy.',
    ],
    ['Cloudflare’s own code', '<div id="cf-error-details">Error code: 1020</div> Powered By Fortinet'],
    ['a challenge', '<script>window._cf_chl_opt = {}</script> Internet Security by Zscaler'],
    [
      'a bare refusal of nginx',
      '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center></body></html>',
    ],
    [
      'a page with the word blocked',
      '<title>Web Page Blocked</title><p>Access denied. Contact your administrator.</p>',
    ],
    [
      'a chat in which somebody writes of a product',
      '<!doctype html><script src="https://cdn.oaistatic.com/assets/a.js"></script><p>My office shows “Internet Security by Zscaler”.</p>',
    ],
    [
      'a stream in which somebody writes of a product',
      'data: {"v": "Powered By Fortinet, Internet Security by Zscaler"}',
    ],
    ['a plain text', 'blocked in accordance with company policy.'],
  ])('is not %s', (_what, page) => {
    expect(readText(page, 'https://chatgpt.com/', 'body')).not.toHaveProperty('product');
  });
});

const addresses: Marks = [
  [
    'zscaler',
    'https://gateway.zscaler.net/auT',
    'https://gateway.zscalerone.net/',
    'https://gateway.zscalertwo.net/',
    'https://gateway.zscalerthree.net/',
    'https://gateway.zscloud.net/auT?origurl=x&_ordtok=y',
  ],
  [
    'umbrella',
    'https://block.opendns.com/?url=x',
    'https://malware.opendns.com/',
    'https://x.block.sse.cisco.com/',
    'https://block.sse.cisco.com/',
  ],
  ['scansafe', 'http://alert.scansafe.net/alert/process'],
  ['meraki', 'http://wired.meraki.com:8090/blocked.cgi?x', 'http://10.128.128.128:8090/blocked.cgi'],
  ['bluecoat', 'http://notify.bluecoat.com/notify-Notify?x'],
  ['skyhigh', 'https://proxy.corp.example/mwg-internal/de5fs23hm64ds/plugin?x'],
  ['palo-alto', 'https://10.1.1.1:6080/php/urlblock.php?args=x', 'https://filter.example:6082/php/uid.php?vsys=1'],
  [
    'fortinet',
    'http://url.fortinet.net:8008/XX/YY/ZZ/CI/x',
    'https://globalurl.fortinet.net/rate',
    'http://10.1.1.1:8008/XX/YY/ZZ/CI/',
  ],
  [
    'iboss',
    'http://reporter.example/ibreports/ibp/bp.html?x',
    'http://reporter.example/block/restricted.html?fn=x',
    'http://ibossreporter.example/block/bp.html',
    'http://reporter.example/iboss/restricted.html?fn=x',
    'http://cb.iphantom.com/',
  ],
  ['cloudflare-gateway', 'https://blocked.teams.cloudflare.com/?account_id=1&device_id=2'],
  ['netskope', 'https://notify.goskope.com/x'],
  ['akamai-etp', 'http://error.etp.akamai.com/error.html'],
  ['forcepoint', 'http://10.0.0.1:15871/cgi-bin/blockpage.cgi?ws-session=1'],
  ['check-point', 'https://gw.corp.example/UserCheck/PortalMain?IID=1'],
  ['rm-safetynet', 'http://filter.ifl.net/filterpages/blocked.html'],
  ['netsweeper', 'http://10.0.0.1:8080/webadmin/deny/index.php?dpid=1', 'http://deny.example/x?dpid=1&dpruleid=2'],
  ['netspark', 'http://mobile.netsparkmobile.com/?a=block'],
  ['untangle', 'http://gw.example/web-filter/blockpage?nonce=1'],
  ['squidguard', 'https://192.168.88.1/sgerror.php?url=x', 'http://proxy.example/cgi-bin/squidGuard.cgi?clientaddr=1'],
  ['iserv', 'https://school.example/idesk/inet/block.php?x'],
  ['comodo', 'http://warn.recursive.dnsbycomodo.com/'],
  ['nextdns', 'https://blockpage.nextdns.io/'],
  ['adguard', 'https://block.adguard-dns.io/'],
  ['cleanbrowsing', 'https://blocked.cleanbrowsing.org/'],
  ['safedns', 'https://blockpage-cdn.safedns.com/'],
  ['sonicwall', 'http://cfssupport.sonicwall.com/'],
  ['i-filter', 'http://proxy.corp.example:15080/ifilter/block'],
  ['linewize', 'https://blocked.us.linewize.net/?d=x', 'https://block.linewize.net/blocked?category=ai'],
  ['securly', 'https://www.securly.com/blocked?reason=x&ver=3', 'https://useast-www.securly.com/blocked?reason=x'],
  ['goguardian', 'https://blocked.goguardian.com/?ctx=x'],
  ['menlo', 'https://safe.menlosecurity.com/https://chatgpt.com/'],
];

describe('a page in any language', () => {
  const page = (inner: string) =>
    `<!doctype html><html lang="ja"><body><h1>アクセスがブロックされました</h1>${inner}</body></html>`;

  it.each([
    ['fortinet', '<a href="https://globalurl.fortinet.net/rate/submit.php?id=1">こちら</a>'],
    ['fortinet', '<form method="post" action=https://globalurl.fortinet.net/rate/submit.php>'],
    ['bluecoat', '<a href="http://sitereview.bluecoat.com/sitereview.jsp?referrer=1&url=x">hier</a>'],
    ['zscaler', '<form action="https://gateway.zscaler.net:443/auD">'],
    ['palo-alto', '<img src="https://10.1.1.1:6080/php/urlblock.php?args=x">'],
    ['forcepoint', '<iframe src="http://10.0.0.1:15871/cgi-bin/blockpage.cgi?ws-session=1">'],
    ['check-point', '<meta http-equiv="refresh" content="0; url=https://gw.example/UserCheck/PortalMain?IID=1">'],
    ['sonicwall', "<a href='http://cfssupport.sonicwall.com/'>"],
    ['securly', '<a href="https://useast-www.securly.com/blocked?reason=x">'],
  ])('is of %s by where it leads: %s', (product, inner) => {
    expect(productIn(page(inner))).toBe(product);
  });

  it.each([
    ['a vendor’s front door', '<a href="https://www.fortiguard.com/">Partner</a><a href="https://netskope.com/">'],
    ['another host of that name', '<a href="https://globalurl.fortinet.net.example/rate">'],
    ['a host that is merely written', '<p>https://globalurl.fortinet.net/rate</p>'],
  ])('is of nobody by %s', (_what, inner) => {
    expect(productIn(page(inner))).toBeUndefined();
  });

  it('is the site’s own, whatever somebody links in it', () => {
    const link = '<a href="https://globalurl.fortinet.net/rate">';
    expect(productIn(page(`<script src="https://cdn.oaistatic.com/x.js"></script>${link}`))).toBeUndefined();
  });
});

describe('a redirect to a product', () => {
  it.each(addresses.flatMap(([product, ...marks]) => marks.map(mark => [product, mark] as const)))(
    '%s: %s',
    (product, mark) => {
      expect(productOf(new URL(mark))).toBe(product);
      expect(readRedirect(mark)).toMatchObject({product: {value: product, from: 'header'}});
    },
  );

  it.each([
    'https://login.microsoftonline.com/common/oauth2/authorize',
    'https://accounts.google.com/o/oauth2/v2/auth',
    'https://corp.okta.com/app/openai/sso/saml',
    'https://sso.corp.example/adfs/ls/?SAMLRequest=x',
    'https://fortinet-careers.example/login',
    'https://notzscaler.net.example/',
    'https://myopendns.com.example/',
    'https://adguard.com.attacker.example/',
    'https://auth.openai.com/log-in',
    'https://chatgpt.com/php/urlblock.php',
  ])('is not %s', mark => {
    expect(readRedirect(mark)).not.toHaveProperty('product');
  });

  it('is no page on which a Wi-Fi wants its own login', () => {
    const portal = readRedirect('http://ezxcess.antlabs.com/login/index.ant?url');
    expect(portal).toMatchObject({page: {value: 'captive-portal'}});
    expect(isPortal(new URL('https://gateway.wifast.com:443/wifidog/login/'))).toBe(true);
    expect(isPortal(new URL('https://sso.corp.example/adfs/ls/'))).toBe(false);
  });
});

describe('a server that calls itself a product', () => {
  it.each([
    ['ZScaler/6.2', 'zscaler'],
    ['Barracuda/NGFirewall', 'barracuda'],
    ['BarracudaHTTP 4.0', 'barracuda'],
    ['SonicWALL', 'sonicwall'],
    ['Kerio Control Embedded Web Server', 'kerio'],
    ['Olfeo', 'olfeo'],
    ['V2R2C00-IAE/1.0', 'huawei'],
    ['squid/5.7', 'squid'],
    ['FortiGate', 'fortinet'],
    ['nginx/1.18.0', undefined],
    ['cloudflare', undefined],
    ['AkamaiGHost', undefined],
    ['WebProxy/1.0 Pre-Alpha', undefined],
    ['GoAhead-Webs', undefined],
  ])('%s', (header, product) => {
    expect(productNamedIn(safeServer(header) ?? '')).toBe(product);
  });

  it.each([
    ['1.1 wsa07.corp.example:80 (Cisco-WSA/9.1.2-010)', 'cisco-wsa'],
    ['1.1 webfilter.corp.example (http_scan_byf/3.5.16)', 'barracuda'],
    ['1.1 proxy.corp.example (squid/5.7)', 'squid'],
    ['1.1 squid.corp.example', undefined],
    ['2 1a2b3c.cloudfront.net (CloudFront)', undefined],
  ])('%s', (header, product) => {
    const cleaned = safeVia(header) ?? '';
    expect(productNamedIn(cleaned)).toBe(product);
    expect(cleaned).not.toContain('corp');
  });
});

describe('who issued a certificate', () => {
  it.each([
    ['WE1', 'public'],
    ['CN=WR2, O=Google Trust Services, C=US', 'public'],
    ["C=US, O=Let's Encrypt, CN=E7", 'public'],
    ['R11', 'public'],
    ['Cloudflare TLS Issuing ECC CA 1', 'public'],
    ['SSL.com TLS Transit ECC CA R2', 'public'],
    ['DigiCert Global G2 TLS RSA SHA256 2020 CA1', 'public'],
    [
      'C=US, ST=California, O=Zscaler Inc., OU=Zscaler Inc., CN=Zscaler Intermediate Root CA (zscloud.net) (t) ',
      'zscaler',
    ],
    ['zs_ssl_intermediate_ca1 (Corp)', 'zscaler'],
    ['Cisco Umbrella Secondary SubCA nrt-SG', 'umbrella'],
    ['Gateway CA - Cloudflare Managed G1', 'cloudflare-gateway'],
    ['FortiGate CA', 'fortinet'],
    ['Sophos SSL CA_C220AB12', 'sophos'],
    ['ca.corp.goskope.com', 'netskope'],
    ['McAfee Web Gateway', 'skyhigh'],
    ['avast! Web/Mail Shield Root', 'avast'],
    ['AVG Web/Mail Shield Root', 'avast'],
    ['Norton Web/Mail Shield Root', 'norton'],
    ['Kaspersky Anti-Virus Personal Root Certificate', 'kaspersky'],
    ['ESET SSL Filter CA', 'eset'],
    ['Bitdefender Personal CA.Net-Defender', 'bitdefender'],
    ['AdGuard Personal CA', 'adguard'],
    ['Corp Proxy Root CA', 'unlisted'],
    ['Norton Rose Root CA', 'unlisted'],
    ['Password Reset CA', 'unlisted'],
    ['mitmproxy', undefined],
    ['Charles Proxy CA (22 Nov 2026, laptop)', undefined],
    ['DO_NOT_TRUST_FiddlerRoot', undefined],
    ['', undefined],
  ])('%s', (name, issuer) => {
    expect(issuerKind(name)).toBe(issuer);
  });
});

describe('a sinkhole', () => {
  it.each([
    ['146.112.61.106', 'umbrella'],
    ['146.112.61.250', 'umbrella'],
    ['208.69.32.164', 'umbrella'],
    ['208.91.112.55', 'fortinet'],
    ['185.228.168.254', 'cleanbrowsing'],
    ['207.246.127.171', 'cleanbrowsing'],
    ['45.77.77.148', 'cleanbrowsing'],
    ['195.46.39.11', 'safedns'],
    ['3.93.224.57', 'watchguard'],
    ['52.206.227.167', 'watchguard'],
    ['193.58.251.1', 'skydns'],
    ['193.58.251.11', 'skydns'],
    ['95.217.66.240', 'skydns'],
    ['93.158.134.250', 'yandex-dns'],
    ['185.236.104.104', 'flashstart'],
    ['204.110.220.2', 'securly'],
    ['52.52.63.90', 'securly'],
    ['45.32.203.129', 'cloudveil'],
    ['54.242.237.204', 'smart-dns-proxy'],
    ['180.131.146.7', 'nawala'],
    ['159.255.26.69', 'netpolice'],
    ['104.18.32.47', undefined],
    ['146.112.6.1', undefined],
    ['1146.112.61.106', undefined],
  ])('%s', (address, product) => {
    expect(sinkholeOf(address)).toBe(product);
  });
});

describe('the list', () => {
  const source = [
    '../door/product-texts',
    '../door/product-addresses',
    'product-servers',
    '../door/certificate-issuers',
    '../door/sinkholes',
  ]
    .map(name => readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8'))
    .join('\n');

  it('has no product without a mark', () => {
    expect(Object.keys(products).filter(id => !source.includes(`'${id}'`) && !source.includes(`  ${id}: `))).toEqual(
      [],
    );
    expect(Object.keys(products).every(id => safeProduct(id) === id)).toBe(true);
    expect(safeProduct('toString')).toBeUndefined();
  });

  it('knows what is the person’s own', () => {
    expect(isOwnProgram('kaspersky')).toBe(true);
    expect(isOwnResolver('pi-hole')).toBe(true);
    expect(isOwnProgram('zscaler') || isOwnResolver('zscaler')).toBe(false);
  });
});
