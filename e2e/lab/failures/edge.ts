import {type Answer, redirect, type Visit} from '../answer';
import {accessDenied, challenge} from '../edge-pages';
import type {Scenes} from './scene';

const denied: Answer = {status: 403, page: accessDenied(1006)};

/** A challenge whose check comes from a host of its own. */
function challengeWithCheck(visit: Visit): Answer {
  const answer = challenge(visit);
  const page = typeof answer.page === 'function' ? answer.page(visit) : (answer.page ?? '');
  return {...answer, page: `${page}<script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>`};
}

const unreachable: Answer = {
  status: 522,
  page: ({host, ray}) => `<!doctype html>
<html lang="en-US">
  <head><meta charset="utf-8"><title>${host} | 522: Connection timed out</title></head>
  <body>
    <div id="cf-wrapper"><div id="cf-error-details">
      <h1>Connection timed out <span class="code-label">Error code 522</span></h1>
      <div id="cf-host-status" class="cf-error-source"></div>
      <p>Cloudflare Ray ID: <strong>${ray}</strong></p>
    </div></div>
  </body>
</html>`,
};

const slowDown: Answer = {
  status: 429,
  headers: {'retry-after': '900'},
  page: '<!doctype html><title>429</title><h1>Slow down</h1>',
};

/** Failures of the edge layer, each as what is answered otherwise than in a healthy login. */
export const edge = {
  'cloudflare-access-denied': {
    shows: 'The front page is refused with code 1006: the address is banned.',
    routes: {'GET chatgpt.com/': denied, 'GET chatgpt.com/auth/*': denied, 'GET chatgpt.com/api/*': denied},
    proof: /Code 1006/,
    until: 'landing',
  },
  'turnstile-blocked': {
    shows: 'The front page is a challenge whose check cannot be loaded.',
    routes: {
      'GET chatgpt.com/': challengeWithCheck,
      'GET chatgpt.com/auth/*': challengeWithCheck,
      'GET challenges.cloudflare.com/turnstile/v0/api.js': {broken: 'reset'},
    },
    proof: /challenges\.cloudflare\.com/,
    until: 'landing',
  },
  'edge-origin-error': {
    shows: 'Log in: the gate of the login host finds no server behind it.',
    routes: {'GET auth.openai.com/api/accounts/authorize': unreachable},
    proof: /Status 522/,
    until: 'login',
  },
  'rate-limited': {
    shows: 'Log in: the login host asks to wait a quarter of an hour.',
    routes: {'GET auth.openai.com/api/accounts/authorize': slowDown},
    proof: /900 seconds/,
    until: 'login',
  },
  'rate-limited-without-a-reason': {
    shows: 'Log in: at its end the login comes back with error=undefined.',
    routes: {'GET chatgpt.com/api/auth/callback/openai': redirect('https://chatgpt.com/auth/error?error=undefined')},
    proof: /error=undefined/,
    until: 'login',
    rule: 'rate-limited',
  },
} as const satisfies Scenes;
