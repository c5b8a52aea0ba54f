import type {Purpose} from '../evidence/allowlist';
import {sessionPath} from '../evidence/login-paths';

/**
 * What a check on click asks, as of 2026-11-22. A host is asked where the answer of one that nothing stands in front of
 * is known, and for as little as possible.
 * @see https://help.openai.com/en/articles/9247338 the hosts
 * @see https://developers.cloudflare.com/fundamentals/reference/cdn-cgi-endpoint/ `/cdn-cgi/trace`, on every host of the edge
 */

/** Whose lines a host is counted in. */
export type HostGroup = 'login' | 'sign-in' | 'feature' | 'upload' | 'voice' | 'telemetry';

/** What is asked beside whether a host answers. */
export type Question = 'status' | 'status-list' | 'session' | 'csrf' | 'login-server' | 'region' | 'portal' | 'socket';

export interface Ask {
  /** The address; nothing is asked twice. */
  readonly url: string;
  readonly host: string;
  readonly question?: Question;
  readonly group?: HostGroup;
  /** For what a host is needed. */
  readonly purpose?: Purpose | 'voice';
  /** Every genuine answer carries the marks of the site's own edge. */
  readonly ofEdge?: true;
  /** The person's cookies go with it: nothing else asks about a session. */
  readonly withCookies?: true;
}

const trace = '/cdn-cgi/trace';

const question = (name: Question, url: string, more: Partial<Ask> = {}): Ask => ({
  url,
  host: new URL(url).hostname,
  question: name,
  ...more,
});

/** The status page comes first: an incident explains what nothing here can repair. */
export const questions: readonly Ask[] = [
  question('status', 'https://status.openai.com/proxy/status.openai.com'),
  question('session', `https://chatgpt.com${sessionPath}`, {withCookies: true, ofEdge: true}),
  question('csrf', 'https://chatgpt.com/api/auth/csrf', {ofEdge: true}),
  // GET is none of its methods: 405 as JSON is what it answers when nothing is in the way.
  question('login-server', 'https://auth.openai.com/oauth/token', {ofEdge: true}),
  question('region', 'https://api.openai.com/compliance/cookie_requirements'),
  // Firefox and Chromium ask such a page themselves; it answers 204 and nothing else.
  question('portal', 'http://connectivitycheck.gstatic.com/generate_204'),
];

/** The second form of the status page, for when the first does not answer as it should. */
export const statusList: Ask = question('status-list', 'https://status.openai.com/api/v2/summary.json');

/** Live answers come over a lasting connection: a proxy may let pages through and not this. */
export const socket: Ask = question('socket', 'wss://ws.chatgpt.com/');

type HostList = ReadonlyArray<readonly [purpose: Ask['purpose'], hosts: string]>;

/** A name ends with the path that is asked where that is not `/`. */
const hosts: Readonly<Record<HostGroup, HostList>> = {
  login: [
    ['login', `chatgpt.com${trace} auth.openai.com${trace} sentinel.openai.com${trace}`],
    ['gate', `challenges.cloudflare.com${trace}`],
    ['assets', `cdn.oaistatic.com${trace} auth-cdn.oaistatic.com${trace}`],
  ],
  'sign-in': [
    ['google', 'accounts.google.com/.well-known/openid-configuration'],
    [
      'microsoft',
      'login.microsoftonline.com/common/v2.0/.well-known/openid-configuration login.live.com/.well-known/openid-configuration',
    ],
    ['apple', 'appleid.apple.com/.well-known/openid-configuration'],
    [
      'sso',
      'setup.auth.openai.com forwarder.workos.com setup.workos.com cdn.workos.com images.workoscdn.com workos.imgix.net',
    ],
    ['login', `chat.openai.com${trace} auth0.openai.com`],
    ['robot-check', 'tcr9i.chat.openai.com'],
  ],
  feature: [
    ['login', `ws.chatgpt.com${trace}`],
    ['apps', 'android.chat.openai.com ios.chat.openai.com desktop.chat.openai.com humb.apple.com'],
    ['payment', 'js.stripe.com'],
    ['parts', 'cdn.openaimerge.com'],
  ],
  upload: [['upload', 'files.oaiusercontent.com']],
  voice: [['voice', 'chatgpt.livekit.cloud']],
  telemetry: [
    [
      'measuring',
      'ab.chatgpt.com o207216.ingest.sentry.io o33249.ingest.sentry.io rum.browser-intake-datadoghq.com ' +
        'events.statsigapi.net featureassets.org prodregistryv2.org statsigapi.net',
    ],
    ['help', 'widget.intercom.io js.intercomcdn.com'],
  ],
};

/** Of these every capture of a genuine answer has the marks, or its answer is the edge's own. */
const ofEdge = (host: string) =>
  /^(?:[a-z0-9-]+\.)*(?:chatgpt\.com|openai\.com)$|^challenges\.cloudflare\.com$/.test(host);

const hostAsk = (group: HostGroup, purpose: Ask['purpose'], name: string): Ask => {
  const url = `https://${name}${name.includes('/') ? '' : '/'}`;
  const {hostname} = new URL(url);
  return {
    url,
    host: hostname,
    group,
    ...(purpose && {purpose}),
    ...(ofEdge(hostname) && {ofEdge: true}),
  };
};

/** Every host of the lists that has a name: of some only a pattern is known. Those of the login first. */
export const hostAsks: readonly Ask[] = (Object.entries(hosts) as ReadonlyArray<[HostGroup, HostList]>).flatMap(
  ([group, lists]) => lists.flatMap(([purpose, names]) => names.split(' ').map(name => hostAsk(group, purpose, name))),
);

/** In the order in which they are asked. */
export const asks: readonly Ask[] = [...questions, ...hostAsks, socket];

const byUrl = new Map([...asks, statusList].map(ask => [ask.url, ask]));

export const askOf = (url: string): Ask | undefined => byUrl.get(url);

/** On the list as patterns alone: no name is known that could be asked. */
export const unasked: readonly string[] = [
  '*.ct.sendgrid.net',
  '*.oaistatsig.com',
  '*.featuregates.org',
  '*.statsig.com',
];

/** Whom a check talks to, each once, as the person is told before. */
export const contactedHosts: readonly string[] = [...new Set([...asks, statusList].map(({host}) => host))];

/**
 * Beside the two sites: with leave to read their answers more can be told than whether one came. Telemetry is none of
 * them, for it may stay blocked.
 */
export const detailHosts: readonly string[] = [
  'challenges.cloudflare.com',
  'accounts.google.com',
  'login.microsoftonline.com',
  'login.live.com',
  'appleid.apple.com',
  'forwarder.workos.com',
  'chatgpt.livekit.cloud',
  'connectivitycheck.gstatic.com',
];
