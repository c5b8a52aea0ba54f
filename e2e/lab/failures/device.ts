import type {Answer, Visit} from '../answer';
import {appPage, signInPage} from '../chatgpt-pages';
import {landingCookies} from '../cookie-sets';
import {csrf} from '../next-auth';
import {html} from '../pages';
import type {Scenes} from './scene';

/** What a hotel's Wi-Fi says to whoever has not signed in to it; the XML is for programs. */
const wantsLogin: Answer = {
  status: 511,
  edge: false,
  headers: {server: 'nginx'},
  page: `<!doctype html>
<!-- <WISPAccessGatewayParam><Redirect><MessageType>100</MessageType></Redirect></WISPAccessGatewayParam> -->
<title>Welcome to our Wi-Fi</title><h1>Please sign in to the Wi-Fi</h1>`,
};

/** Lines that every browser refuses: no host may hand out cookies of another site. */
const refused = ({cookies = [], ...answer}: Answer): Answer => ({
  ...answer,
  cookies: cookies.map(line => `${line}; Domain=elsewhere.example`),
});

const signInOrExplain = ({query}: Visit): Answer =>
  query.has('csrf')
    ? {page: html({title: 'ChatGPT', body: '<main><h1>The login could not begin</h1></main>'})}
    : {page: signInPage};

/** A page in whose frame no script may run; then what stands in noscript is shown. */
const withoutScripts: Answer = {
  headers: {'content-security-policy': 'sandbox allow-same-origin allow-forms'},
  page: appPage('<noscript><p>This app needs JavaScript.</p></noscript>'),
};

/** Failures of the device layer, each as what is answered otherwise than in a healthy login. */
export const device = {
  offline: {
    shows: 'Choose “Offline” in the Network panel of the developer tools, then log in: there is no connection.',
    routes: {},
    proof: /ERR_INTERNET_DISCONNECTED|NS_ERROR_OFFLINE/,
    until: 'login',
    notPlayed: 'it takes a browser that is taken off the network, and has a journey of its own',
  },
  'captive-portal': {
    shows: 'A Wi-Fi that wants its own login first answers in the place of the front page.',
    routes: {
      'GET chatgpt.com/': wantsLogin,
      'GET chatgpt.com/auth/*': wantsLogin,
      'GET chatgpt.com/api/*': wantsLogin,
    },
    proof: /the network needs a login first/,
    until: 'landing',
  },
  'clock-skew': {
    shows: 'Everything works: set the clock of this computer back to see how that is told.',
    routes: {},
    proof: /minutes behind the site’s/,
    until: 'login',
    notPlayed: 'the lab has the clock of the same computer',
  },
  'cookies-blocked': {
    shows: 'Log in: the browser keeps none of the cookies, and the login cannot begin.',
    routes: {
      'GET chatgpt.com/': visit => refused({page: appPage(), cookies: landingCookies(visit)}),
      'GET chatgpt.com/auth/login': signInOrExplain,
      'GET chatgpt.com/api/auth/csrf': visit => refused(csrf(visit)),
    },
    proof: /csrf=true/,
    until: 'login',
  },
  'javascript-disabled': {
    shows: 'The front page comes, and no script on it runs.',
    routes: {'GET chatgpt.com/': withoutScripts},
    proof: /showed the page of chatgpt\.com without scripts/,
    until: 'landing',
  },
  'outdated-browser': {
    shows: 'Everything works, in a browser of today.',
    routes: {},
    proof: /was the newest version about \d+ months ago/,
    until: 'login',
    notPlayed: 'the tests run in browsers of today',
  },
  'blocked-by-extension': {
    shows: 'Everything works: block auth.openai.com in a content blocker, then log in.',
    routes: {},
    proof: /ERR_BLOCKED_BY_CLIENT/,
    until: 'login',
    notPlayed: 'it takes a second extension',
  },
  'blocked-by-policy': {
    shows: 'Everything works: forbid auth.openai.com by a policy (URLBlocklist), then log in.',
    routes: {},
    proof: /a rule set by an administrator/,
    until: 'login',
    notPlayed: 'policies lie outside the profile of a browser',
  },
} as const satisfies Scenes;
