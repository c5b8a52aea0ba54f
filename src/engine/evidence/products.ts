/**
 * Security products that answer in a site's place, as of 2026-11-22. Sources: OONI's block-page fingerprints
 * (https://github.com/ooni/blocking-fingerprints), wafw00f's signatures, public captures of block pages, and the
 * vendors' own pages; for each product the marks that no other answer has.
 */
export const products = {
  zscaler: 'Zscaler',
  umbrella: 'Cisco Umbrella',
  'cisco-wsa': 'Cisco Secure Web Appliance',
  meraki: 'Cisco Meraki',
  bluecoat: 'Symantec / Blue Coat ProxySG',
  skyhigh: 'Skyhigh (McAfee) Web Gateway',
  'palo-alto': 'Palo Alto Networks',
  sophos: 'Sophos',
  barracuda: 'Barracuda',
  fortinet: 'Fortinet FortiGate',
  iboss: 'iboss',
  'cloudflare-gateway': 'Cloudflare Gateway',
  netskope: 'Netskope',
  forcepoint: 'Forcepoint (Websense)',
  'check-point': 'Check Point',
  lightspeed: 'Lightspeed',
  sonicwall: 'SonicWall',
  untangle: 'Untangle',
  watchguard: 'WatchGuard',
  kerio: 'Kerio Control',
  netsweeper: 'Netsweeper',
  smoothwall: 'Smoothwall',
  contentkeeper: 'ContentKeeper',
  juniper: 'Juniper',
  comodo: 'Comodo Secure DNS',
  nextdns: 'NextDNS',
  adguard: 'AdGuard',
  'pi-hole': 'Pi-hole',
  cleanbrowsing: 'CleanBrowsing',
  safedns: 'SafeDNS',
  'i-filter': 'i-FILTER',
  squid: 'Squid',
  squidguard: 'squidGuard',
  kaspersky: 'Kaspersky',
  avast: 'Avast / AVG',
  eset: 'ESET',
  bitdefender: 'Bitdefender',
  norton: 'Norton',
  trendmicro: 'Trend Micro',
} as const;

export type ProductId = keyof typeof products;

const ids = Object.keys(products) as readonly ProductId[];

export const safeProduct = (value: unknown): ProductId | undefined => ids.find(id => id === value);
