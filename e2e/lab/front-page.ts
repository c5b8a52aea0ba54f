import {type Routes, redirect} from './answer';
import {failures, type SceneName, scenes} from './failures';
import type {Scenes} from './failures/scene';
import {html, safe} from './pages';
import {person} from './secrets';
import {labHost} from './sites';

/** What each scene shows, in one line. */
const expected: Record<Exclude<SceneName, keyof typeof scenes>, string> = {
  healthy: 'Everything works: log in with the address and password above.',
  'cors-blocked': 'Log in, enter the address: the browser withholds an answer, and the page goes no further.',
  'invalid-client-409': 'Log in, enter the address: 409, until the left-over login cookie is cleared.',
  'untrusted-certificate': 'Log in: the login host shows a certificate that the browser does not trust.',
  'cloudflare-1020': 'The front page itself is refused by a firewall rule.',
  'cloudflare-waf-block': 'The front page is the firewall’s block page.',
  'edge-address-block': 'The front page says that it cannot be loaded: the address is refused.',
  'cloudflare-challenge-loop': 'The front page is a challenge that is solved and comes back at once.',
  'cloudflare-challenge': 'The front page is a challenge that never ends.',
  'cloudflare-challenge-on-data': 'The front page is fine, the session request gets a challenge.',
  'stale-session-cookie': 'A session cookie is stored, yet the page says signed out.',
  'dead-session-refresh': 'A session that can no longer renew itself: a dialog asks to log in again.',
  'inconsistent-session-chunks':
    'Pieces of two session cookies lie side by side: signed out, although one is still good.',
  'oversized-cookies': 'Cookies pile up until the server refuses every request, in the words of nginx.',
  'login-loop': 'Log in: the login goes through, the session gets lost, and the app begins again by itself.',
  'server-error': 'Log in: the login host answers 503.',
  offline: 'Choose “Offline” in the Network panel of the developer tools, then log in: there is no connection.',
  'dns-failure': 'Log in: the login host has no address. Only after “npm start -- --without-auth”.',
  'unrecognised-auth-error': 'Log in: an error page with a code that nobody has seen yet.',
  'challenge-passed': 'A challenge that solves itself, then everything works.',
  'healthy-noise': 'Everything works, with the noise of the real site around it.',
};

const told = Object.entries(scenes as Scenes).map(([scene, {shows}]): [string, string] => [scene, shows]);

const link = ([scene, line]: [string, string]) =>
  `<li><a href="/play?scene=${scene}">${scene}</a><br>${safe(line)}</li>`;

const frontPage = () =>
  html({
    title: 'The login lab',
    body: `<main>
      <h1>The login lab</h1>
      <p>These pages are played on this computer; nothing leaves it. Choose a scene, then look at the extension’s button.
        Come back here by typing https://${labHost}/</p>
      <p>E-mail: <code>${safe(person.email)}</code><br>Password: <code>${safe(person.password)}</code></p>
      <ul>${[...Object.entries(expected), ...told].map(link).join('')}</ul>
    </main>`,
  });

const isScene = (name: string): name is SceneName =>
  name === 'healthy' || Object.hasOwn(failures, name) || Object.hasOwn(scenes, name);

/** The lab's own host: the list of scenes, and the way to switch. */
export const labPages = (play: (scene: SceneName) => void): Routes => ({
  [`GET ${labHost}/`]: () => ({page: frontPage()}),
  [`GET ${labHost}/play`]: ({query}) => {
    const scene = query.get('scene') ?? '';
    if (!isScene(scene)) return {status: 404, text: 'No such scene'};
    play(scene);
    return redirect('https://chatgpt.com/');
  },
});
