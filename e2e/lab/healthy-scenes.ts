import {allowOrigin, type Visit} from './answer';
import {appPage} from './chatgpt-pages';
import {landingCookies} from './cookie-sets';
import {challenge, unavailable} from './edge-pages';
import type {Told} from './failures/scene';
import {script} from './healthy';

const landOrChallenge = (visit: Visit) =>
  visit.world.clearances.has(visit.cookies.get('cf_clearance') ?? '')
    ? {page: appPage(), cookies: landingCookies(visit)}
    : challenge(visit);

const noisy = appPage('<script defer src="https://cdn.oaistatic.com/assets/noise.js"></script>');

/** Logins that work. */
export const healthyScenes = {
  healthy: {
    shows: 'Everything works: log in with the address and password above.',
    routes: {},
  },
  'challenge-passed': {
    shows: 'A challenge that solves itself, then everything works.',
    routes: {
      'GET chatgpt.com/': landOrChallenge,
      'GET chatgpt.com/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1': script('challenge-passed.js'),
    },
  },
  'healthy-noise': {
    shows: 'Everything works, with the noise of the real site around it.',
    routes: {
      'GET chatgpt.com/': (visit: Visit) => ({page: noisy, cookies: landingCookies(visit)}),
      'GET chatgpt.com/cdn-cgi/challenge-platform/h/b/pat/*': {status: 401},
      'GET chatgpt.com/ces/v1/slow': {broken: 'hang'},
      'POST ab.chatgpt.com/v1/rgstr': (visit: Visit) => ({...unavailable, headers: allowOrigin(visit)}),
    },
  },
} as const satisfies Readonly<Record<string, Told>>;
