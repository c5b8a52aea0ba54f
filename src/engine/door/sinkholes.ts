import type {ProductId} from '../evidence/products';

/** Addresses with which name filters answer in a host's place, as of 2026-11-22: https://github.com/ooni/blocking-fingerprints */
const addresses: ReadonlyArray<readonly [ProductId, RegExp]> = [
  ['umbrella', /^146\.112\.61\.\d{1,3}$|^208\.69\.32\.164$/],
  ['fortinet', /^208\.91\.112\.55$/],
  ['cleanbrowsing', /^185\.228\.168\.254$|^207\.246\.127\.171$|^45\.77\.77\.148$/],
  ['safedns', /^195\.46\.39\.11$/],
  ['watchguard', /^3\.93\.224\.57$|^52\.206\.227\.167$/],
  ['skydns', /^193\.58\.251\.11?$|^95\.217\.66\.240$/],
  ['yandex-dns', /^93\.158\.134\.250$/],
  ['flashstart', /^185\.236\.104\.104$/],
  ['securly', /^204\.110\.220\.2$|^52\.52\.63\.90$/],
  ['cloudveil', /^45\.32\.203\.129$/],
  ['smart-dns-proxy', /^54\.242\.237\.204$/],
  ['nawala', /^180\.131\.146\.7$/],
  ['netpolice', /^159\.255\.26\.69$/],
];

/** Whose sinkhole answered. */
export const sinkholeOf = (address: string): ProductId | undefined =>
  addresses.find(([, shape]) => shape.test(address))?.[0];
