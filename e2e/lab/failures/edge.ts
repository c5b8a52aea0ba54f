import {type Answer, type Reply, type Routes, redirect, type Visit} from '../answer';
import {accessDenied, addressRefused, blocked, challenge} from '../edge-pages';
import {script} from '../healthy';
import type {Scenes} from './scene';

const denied = (code: number): Answer => ({
  status: 403,
  page: accessDenied(code),
  headers: {'referrer-policy': 'same-origin'},
});

/** The same at every place of the front page's host that a browser comes to before it is let in. */
const everywhere = (reply: Reply): Routes => ({
  'GET chatgpt.com/': reply,
  'GET chatgpt.com/auth/*': reply,
  'GET chatgpt.com/api/*': reply,
});

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
  'cloudflare-1020': {
    shows: 'The front page itself is refused by a firewall rule.',
    routes: {...everywhere(denied(1020)), 'GET chatgpt.com/backend-api/*': denied(1020)},
    proof: /1020/,
    until: 'landing',
  },
  'cloudflare-waf-block': {
    shows: 'The front page is the firewall’s block page.',
    routes: everywhere(blocked),
    proof: /Cloudflare’s block page/,
    until: 'landing',
  },
  'edge-address-block': {
    shows: 'The front page says that it cannot be loaded: the address is refused.',
    routes: everywhere(addressRefused),
    proof: /shows the refused address/,
    until: 'landing',
  },
  'cloudflare-challenge-loop': {
    shows: 'The front page is a challenge that is solved and comes back at once.',
    routes: {
      'GET chatgpt.com/': challenge,
      'GET chatgpt.com/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1': script('challenge-passed.js'),
    },
    proof: /Completed \d+×/,
    until: 'landing',
  },
  'cloudflare-challenge': {
    shows: 'The front page is a challenge that never ends.',
    routes: everywhere(challenge),
    proof: /cf-mitigated: challenge/,
    until: 'landing',
  },
  'cloudflare-challenge-on-data': {
    shows: 'The front page is fine, the session request gets a challenge.',
    routes: {'GET chatgpt.com/api/auth/session': challenge},
    proof: /\/api\/auth\/session/,
    until: 'landing',
    rule: 'cloudflare-challenge',
  },
  'cloudflare-access-denied': {
    shows: 'The front page is refused with code 1006: the address is banned.',
    routes: everywhere(denied(1006)),
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
