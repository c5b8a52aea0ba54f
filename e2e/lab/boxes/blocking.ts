import type {Reply, Routes} from '../answer';
import type {Middlebox, Middleboxes} from '../middlebox';
import * as pages from './block-pages';
import {siteHosts} from './hosts';

/** The page to which it leads is its own, whatever is asked there. */
const ownPage = (host: string, reply: Reply): Routes => ({[`GET ${host}/*`]: reply});

/** Nobody can answer in the place of a host without a certificate that the browser trusts. */
const blocking = (name: string, instead: Reply, routes: Routes = {}): Middlebox => ({
  shows: `${name} answers in the place of the sites.`,
  hosts: siteHosts,
  hello: {certificate: name === 'Zscaler' ? 'product' : 'company'},
  instead,
  routes,
});

/** Products that let nobody through, each with its page. */
export const blockPages = {
  'block-zscaler': blocking('Zscaler', pages.zscaler, ownPage('gateway.zscaler.net', pages.zscalerPage)),
  'block-palo-alto': blocking('Palo Alto', pages.paloAlto),
  'block-skyhigh': blocking('Skyhigh', pages.skyhigh),
  'block-fortigate': blocking('FortiGate', pages.fortigate),
  'block-fortigate-in-place': blocking('FortiGate, with status 200,', pages.fortigateInPlace),
  'block-sophos': blocking('Sophos', pages.sophos),
  'block-barracuda': blocking('Barracuda', pages.barracuda),
  'block-umbrella': blocking('Cisco Umbrella', pages.umbrella, ownPage('block.opendns.com', pages.umbrellaPage)),
  'block-bluecoat': blocking('Blue Coat', pages.bluecoat, ownPage('notify.bluecoat.com', pages.bluecoatPage)),
  'block-cloudflare-gateway': blocking(
    'Cloudflare Gateway',
    pages.cloudflareGateway,
    ownPage('blocked.teams.cloudflare.com', pages.cloudflareGatewayPage),
  ),
} as const satisfies Middleboxes;
