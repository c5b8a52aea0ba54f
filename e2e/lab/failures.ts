import {randomUUID} from 'node:crypto';
import {type Answer, allowOrigin, type Routes, redirect, type Visit} from './answer';
import {appPage} from './chatgpt-pages';
import {landingCookies} from './cookie-sets';
import {accessDenied, addressRefused, blocked, challenge, unavailable} from './edge-pages';
import {account} from './failures/account';
import {device} from './failures/device';
import {edge} from './failures/edge';
import {feature} from './failures/feature';
import {login} from './failures/login';
import {network} from './failures/network';
import {region} from './failures/region';
import type {Scene} from './failures/scene';
import {service} from './failures/service';
import {session} from './failures/session';
import {script} from './healthy';
import {authorize} from './healthy-auth';
import {landWithSession} from './land-with-session';
import {refusingLarge} from './large-cookies';
import {leadingBack} from './login-loop';
import {secretText} from './secrets';
import {firstTime} from './world';

const denied: Answer = {status: 403, page: accessDenied(1020), headers: {'referrer-policy': 'same-origin'}};

/** An undivided session cookie of this host alone: it stays when a new login stores its pieces for the whole site. */
const undivided = () =>
  `__Secure-next-auth.session-token=${secretText(3696)}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=86400`;

function landWithPieces(visit: Visit): Answer {
  const answer = landWithSession('alive')(visit);
  return firstTime(visit.world, 'left over') ? {...answer, cookies: [...(answer.cookies ?? []), undivided()]} : answer;
}

/** A cookie of an older login, with a longer path, so that the browser sends it before the new one. */
const leftOver = () =>
  `oai-client-auth-session=${secretText(460)}; Path=/api/accounts; HttpOnly; Secure; SameSite=Lax; Max-Age=86400`;

function authorizeWithLeftOver(visit: Visit): Answer {
  const answer = authorize(visit);
  if (!firstTime(visit.world, 'authorized')) return answer;
  return {...answer, cookies: [...(answer.cookies ?? []), leftOver()]};
}

function toErrorPage(): Answer {
  const retryUrl = 'https://chatgpt.com/auth/login_with?callback_path=/';
  const failure = {kind: 'AuthApiFailure', errorCode: 'some_future_code', requestId: randomUUID(), retryUrl};
  const payload = Buffer.from(JSON.stringify(failure)).toString('base64');
  return redirect(`https://auth.openai.com/error?${new URLSearchParams({payload, session_id: secretText(40)})}`);
}

const landOrChallenge = (visit: Visit): Answer =>
  visit.world.clearances.has(visit.cookies.get('cf_clearance') ?? '')
    ? {page: appPage(), cookies: landingCookies(visit)}
    : challenge(visit);

const noisy = appPage('<script defer src="https://cdn.oaistatic.com/assets/noise.js"></script>');

/** Each failure is what it answers otherwise than the healthy login. */
export const failures = {
  'cors-blocked': {
    'POST sentinel.openai.com/backend-api/sentinel/req': {json: {token: 'unread'}},
  },
  'invalid-client-409': {
    'GET auth.openai.com/api/accounts/authorize': authorizeWithLeftOver,
  },
  'untrusted-certificate': {
    'TLS auth.openai.com': {certificate: 'untrusted'},
  },
  'cloudflare-1020': {
    'GET chatgpt.com/': denied,
    'GET chatgpt.com/auth/*': denied,
    'GET chatgpt.com/api/*': denied,
    'GET chatgpt.com/backend-api/*': denied,
  },
  'cloudflare-waf-block': {
    'GET chatgpt.com/': blocked,
    'GET chatgpt.com/auth/*': blocked,
    'GET chatgpt.com/api/*': blocked,
  },
  'edge-address-block': {
    'GET chatgpt.com/': addressRefused,
    'GET chatgpt.com/auth/*': addressRefused,
    'GET chatgpt.com/api/*': addressRefused,
  },
  'cloudflare-challenge-loop': {
    'GET chatgpt.com/': challenge,
    'GET chatgpt.com/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1': script('challenge-passed.js'),
  },
  'cloudflare-challenge': {
    'GET chatgpt.com/': challenge,
    'GET chatgpt.com/api/*': challenge,
    'GET chatgpt.com/auth/*': challenge,
  },
  'cloudflare-challenge-on-data': {
    'GET chatgpt.com/api/auth/session': challenge,
  },
  'stale-session-cookie': {
    'GET chatgpt.com/': landWithSession('revoked'),
  },
  'dead-session-refresh': {
    'GET chatgpt.com/': landWithSession('dead'),
  },
  'inconsistent-session-chunks': {
    'GET chatgpt.com/': landWithPieces,
  },
  'oversized-cookies': {
    ...refusingLarge,
  },
  'login-loop': {
    ...leadingBack,
  },
  'server-error': {
    'GET auth.openai.com/api/accounts/authorize': unavailable,
  },
  /** Needs a browser that is taken off the network. */
  offline: {},
  /** Needs a browser whose resolver does not know the login host. */
  'dns-failure': {},
  'unrecognised-auth-error': {
    'GET auth.openai.com/api/accounts/authorize': toErrorPage,
  },
  'challenge-passed': {
    'GET chatgpt.com/': landOrChallenge,
    'GET chatgpt.com/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1': script('challenge-passed.js'),
  },
  'healthy-noise': {
    'GET chatgpt.com/': visit => ({page: noisy, cookies: landingCookies(visit)}),
    'GET chatgpt.com/cdn-cgi/challenge-platform/h/b/pat/*': {status: 401},
    'GET chatgpt.com/ces/v1/slow': {broken: 'hang'},
    'POST ab.chatgpt.com/v1/rgstr': visit => ({...unavailable, headers: allowOrigin(visit)}),
  },
} as const satisfies Record<string, Routes>;

/** Those that are told beside what they show. */
export const scenesByLayer = {device, network, edge, region, service, account, login, session, feature};

export const scenes = {
  ...device,
  ...network,
  ...edge,
  ...region,
  ...service,
  ...account,
  ...login,
  ...session,
  ...feature,
};

export type FailureName = keyof typeof failures | keyof typeof scenes;

/** What is answered otherwise in a scene. */
export const routesOf = (name: FailureName): Routes =>
  name in failures
    ? failures[name as keyof typeof failures]
    : ((scenes as Readonly<Record<string, Scene>>)[name]?.routes ?? {});
export type SceneName = FailureName | 'healthy';
