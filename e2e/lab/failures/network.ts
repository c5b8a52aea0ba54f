import {type Answer, type Routes, redirect} from '../answer';
import {appPage, signInPage} from '../chatgpt-pages';
import {html} from '../pages';
import type {Scenes} from './scene';

/** An answer that never came from the site: without the marks of its edge, under the name of another server. */
const stranger = (status: number, page: string, server = 'nginx'): Answer => ({
  status,
  page,
  headers: {server},
  edge: false,
});

const note = (title: string, text: string) => html({title, body: `<main><h1>${title}</h1><p>${text}</p></main>`});

const blockPage = note(
  'Internet Security by Zscaler',
  'Your organisation has chosen Zscaler to protect you from internet threats.',
);

/** In the words of the login page: https://help.openai.com/en/articles/9247338 */
const timedOut = note('Oops, an error occurred!', 'Operation timed out');

/** What a script keeps is there; what the answers would set got lost on the way. */
const scriptCookie = '<script>document.cookie = "oai-did=lab; Path=/; Secure; SameSite=Lax"</script>';
const withoutCookies: Routes = {
  'GET chatgpt.com/': {page: appPage(scriptCookie)},
  'GET chatgpt.com/auth/login': {page: signInPage},
  'GET chatgpt.com/api/auth/csrf': {json: {csrfToken: '0'.repeat(64)}},
};

const onlyByCheck = 'it is told only where a check asks for it, and the lab’s checks answer as a usual line does';

/** Failures of the network layer, each as what is answered otherwise than in a healthy login. */
export const network = {
  'untrusted-certificate': {
    shows: 'Log in: the login host shows a certificate that the browser does not trust.',
    routes: {'TLS auth.openai.com': {certificate: 'untrusted'}},
    proof: /who issued the certificate/,
    until: 'login',
  },
  'dns-failure': {
    shows: 'Log in: the login host has no address. Only after “npm start -- --without-auth”.',
    routes: {},
    proof: /ERR_NAME_NOT_RESOLVED|NS_ERROR_UNKNOWN_HOST/,
    until: 'login',
    notPlayed: 'it takes a browser that does not find the login host, and has a journey of its own',
  },
  'proxy-failure': {
    shows: 'Log in: in place of the login host a proxy answers that it reached nobody.',
    routes: {'GET auth.openai.com/api/accounts/authorize': stranger(502, note('Bad Gateway', 'No route.'), 'squid')},
    proof: /What really answered: squid, status 502/,
    until: 'login',
  },
  'tls-interception': {
    shows: 'The certificate of the login hosts is that of an inspecting product.',
    routes: {},
    proof: /certificate of .* was issued by/,
    until: 'login',
    notPlayed: 'no browser shows its certificates to the extension that the tests install',
  },
  'vendor-block-page': {
    shows: 'The front page is the block page of a security product.',
    routes: {
      'GET chatgpt.com/': stranger(403, blockPage, 'Zscaler/6.2'),
      'GET chatgpt.com/api/*': stranger(403, blockPage),
    },
    proof: /is one of Zscaler|names Zscaler as its sender/,
    until: 'landing',
  },
  'foreign-answer': {
    shows: 'Log in: a page that is not the site’s own says no.',
    routes: {
      'GET auth.openai.com/api/accounts/authorize': stranger(403, note('Not here', 'This address is not allowed.')),
    },
    proof: /the marks that every genuine answer carries are missing/,
    until: 'login',
  },
  'connection-blocked': {
    shows: 'Log in: the connection to the login host is cut off.',
    routes: {'GET auth.openai.com/api/accounts/authorize': {broken: 'reset'}},
    proof: /ERR_CONNECTION_(?:RESET|CLOSED)|ERR_EMPTY_RESPONSE|NS_ERROR_NET_(?:RESET|INTERRUPT)/,
    until: 'login',
  },
  'network-timeout': {
    shows: 'Log in: the login page says that the operation timed out.',
    routes: {'GET auth.openai.com/log-in': {page: timedOut}},
    proof: /Operation timed out/,
    until: 'login',
  },
  'vpn-or-tor': {
    shows: 'The edge’s trace says that the way leads over Tor.',
    routes: {},
    proof: /sees the connection come/,
    until: 'login',
    notPlayed: onlyByCheck,
  },
  'split-routing': {
    shows: 'The edge’s traces of two login hosts name two countries.',
    routes: {},
    proof: /sees the connection come from/,
    until: 'login',
    notPlayed: onlyByCheck,
  },
  'cookie-interception': {
    shows: 'Log in: the answers come without the cookies that belong to them, and the login is sent back.',
    routes: withoutCookies,
    proof: /none that came with an answer|brought no cookie/,
    until: 'login',
  },
  'local-network-block': {
    shows: 'Log in: the request is sent on to an address inside the network.',
    routes: {
      'GET auth.openai.com/api/accounts/authorize': {...redirect('http://127.0.0.1:9/stop.html'), edge: false},
    },
    proof: /sent on to an address inside your network/,
    until: 'login',
  },
} as const satisfies Scenes;
