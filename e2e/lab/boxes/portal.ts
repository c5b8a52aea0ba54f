import type {Answer} from '../answer';
import type {Middlebox, Middleboxes} from '../middlebox';
import {html} from '../pages';
import {portalHost} from '../sites';
import {secureHosts} from './hosts';

const plainPage = 'GET connectivitycheck.gstatic.com/generate_204';

const signIn: Answer = {
  edge: false,
  headers: {server: 'nginx'},
  page: html({title: 'Hotel Wi-Fi', body: '<main><h1>Welcome</h1><p>Please sign in to use the Wi-Fi.</p></main>'}),
};

/** For programs it stands in the page as XML: https://en.wikipedia.org/wiki/WISPr */
const inPlace: Answer = {
  edge: false,
  headers: {server: 'nginx'},
  page: `<!doctype html>
<!-- <WISPAccessGatewayParam><Redirect><MessageType>100</MessageType></Redirect></WISPAccessGatewayParam> -->
<title>Welcome to our Wi-Fi</title><h1>Please sign in to the Wi-Fi</h1>`,
};

/** Nobody trusts what a portal shows for hosts that are not its own. */
const wanting = (shows: string, plain: Answer): Middlebox => ({
  shows,
  hosts: secureHosts,
  hello: {certificate: 'untrusted'},
  instead: signIn,
  routes: {[plainPage]: plain, [`GET ${portalHost}/*`]: signIn},
});

/** A Wi-Fi that wants its own login first. */
export const portals = {
  'portal-redirect': wanting('A Wi-Fi that sends whoever comes to its own login.', {
    status: 302,
    edge: false,
    headers: {server: 'nginx', location: `http://${portalHost}/guest/login?switch_url=http://${portalHost}/`},
  }),
  'portal-in-place': wanting('A Wi-Fi that shows its login in the place of any page.', inPlace),
} as const satisfies Middleboxes;
