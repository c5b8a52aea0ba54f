/**
 * Security products that answer in a site's place, as of 2026-11-22. Sources: OONI's block-page fingerprints
 * (https://github.com/ooni/blocking-fingerprints), wafw00f's signatures, public captures of block pages, and the
 * vendors' own pages; for each product the marks that no other answer has.
 */
export const products = {
  zscaler: 'Zscaler',
  umbrella: 'Cisco Umbrella',
  'cisco-wsa': 'Cisco Secure Web Appliance',
  scansafe: 'Cisco Cloud Web Security',
  meraki: 'Cisco Meraki',
  bluecoat: 'Symantec / Blue Coat ProxySG',
  skyhigh: 'Skyhigh (McAfee) Web Gateway',
  'palo-alto': 'Palo Alto Networks',
  sophos: 'Sophos',
  barracuda: 'Barracuda',
  fortinet: 'Fortinet FortiGate',
  iboss: 'iboss',
  'cloudflare-gateway': 'Cloudflare Gateway',
  'akamai-etp': 'Akamai Enterprise Threat Protector',
  netskope: 'Netskope',
  forcepoint: 'Forcepoint (Websense)',
  'check-point': 'Check Point',
  lightspeed: 'Lightspeed',
  linewize: 'Linewize',
  securly: 'Securly',
  goguardian: 'GoGuardian',
  menlo: 'Menlo Security',
  'rm-safetynet': 'RM SafetyNet',
  sonicwall: 'SonicWall',
  untangle: 'Untangle',
  watchguard: 'WatchGuard',
  kerio: 'Kerio Control',
  netsweeper: 'Netsweeper',
  netspark: 'NetSpark',
  smoothwall: 'Smoothwall',
  contentkeeper: 'ContentKeeper',
  gateprotect: 'gateprotect',
  olfeo: 'Olfeo',
  iserv: 'IServ',
  juniper: 'Juniper',
  huawei: 'Huawei',
  zyxel: 'Zyxel',
  asus: 'ASUS AiProtection',
  wirefilter: 'WireFilter',
  vasexperts: 'VAS Experts',
  comodo: 'Comodo Secure DNS',
  nextdns: 'NextDNS',
  adguard: 'AdGuard',
  'pi-hole': 'Pi-hole',
  cleanbrowsing: 'CleanBrowsing',
  safedns: 'SafeDNS',
  skydns: 'SkyDNS',
  'yandex-dns': 'Yandex DNS',
  flashstart: 'FlashStart',
  cloudveil: 'CloudVeil',
  'smart-dns-proxy': 'Smart DNS Proxy',
  nawala: 'DNS Nawala',
  netpolice: 'NetPolice',
  'i-filter': 'i-FILTER',
  squid: 'Squid',
  squidguard: 'squidGuard',
  kaspersky: 'Kaspersky',
  avast: 'Avast / AVG',
  eset: 'ESET',
  bitdefender: 'Bitdefender',
  norton: 'Norton',
  drweb: 'Dr.Web',
  totalav: 'TotalAV',
  trendmicro: 'Trend Micro',
} as const;

export type ProductId = keyof typeof products;

const ids = Object.keys(products) as readonly ProductId[];

/** What runs on the person's own computer, and what they choose themselves as the name service of their home. */
const ownPrograms: readonly string[] = [
  'kaspersky',
  'avast',
  'eset',
  'bitdefender',
  'norton',
  'drweb',
  'totalav',
  'trendmicro',
];
const ownResolvers: readonly string[] = [
  'nextdns',
  'adguard',
  'pi-hole',
  'cleanbrowsing',
  'safedns',
  'comodo',
  'skydns',
  'yandex-dns',
  'smart-dns-proxy',
];

export const isOwnProgram = (product: ProductId): boolean => ownPrograms.includes(product);
export const isOwnResolver = (product: ProductId): boolean => ownResolvers.includes(product);

export const safeProduct = (value: unknown): ProductId | undefined => ids.find(id => id === value);
