import {type Exchange, exchange, type Kind, page, site} from './har';

/** What stands around every login in a real file, and fails there without meaning anything. */

const many = (count: number, make: (index: number) => Exchange) =>
  Array.from({length: count}, (_, index) => make(index));

const asset = (kind: Kind, type: string, end: string) => (index: number) =>
  exchange(0.1 + index * 0.37, 'GET', `https://cdn.oaistatic.com/assets/chunk-${index}abc.${end}`, {
    kind,
    got: {'content-type': type, 'access-control-allow-origin': '*'},
    body: kind === 'script' ? 'const codes = {invalid_state: "(invalid_state)", RefreshAccessTokenError: 1};' : '',
  });

const blockedTelemetry = [
  'https://ab.chatgpt.com/v1/rgstr',
  `${site}/ces/v1/t`,
  `${site}/ces/v1/i`,
  'https://o33249.ingest.sentry.io/api/33249/envelope/',
  'https://browser-intake-datadoghq.com/api/v2/rum',
  'https://events.statsigapi.net/v1/rgstr',
];

/** Some sixty requests between the first second and the thirtieth. */
export const noise = (): readonly Exchange[] => [
  ...many(18, asset('script', 'application/javascript', 'js')),
  ...many(6, asset('stylesheet', 'text/css', 'css')),
  ...many(4, asset('font', 'font/woff2', 'woff2')),
  ...many(6, index =>
    exchange(27.9 + index / 10, 'GET', `https://files.oaiusercontent.com/file-${index}abc`, {
      kind: 'image',
      got: {'content-type': 'image/png'},
    }),
  ),
  ...blockedTelemetry.map((url, index) => exchange(1 + index, 'POST', url, {status: 0, got: {}, trouble: 'blocked'})),
  ...many(3, index => exchange(2.2 + index, 'POST', 'https://ab.chatgpt.com/v1/initialize', {status: 503, got: {}})),
  ...many(3, index =>
    exchange(5.8 + index * 7, 'GET', `${site}/backend-anon/models`, {status: 0, got: {}, trouble: 'aborted'}),
  ),
  page(5.9, `${site}/`, {status: 0, got: {}, trouble: 'aborted'}),
  ...many(2, index =>
    exchange(0.9 + index, 'GET', `${site}/cdn-cgi/challenge-platform/h/g/pat/8e4f1c02ab3d61f7/1700/abc/${index}`, {
      status: 401,
    }),
  ),
  ...many(2, index =>
    exchange(1.1 + index, 'GET', `https://x${index}k2j.challenges.cloudflare.com/cdn-cgi/x`, {
      status: 0,
      got: {},
      trouble: 'name-not-found',
    }),
  ),
  exchange(0.5, 'GET', `${site}/favicon.ico`, {kind: 'image', status: 404}),
  ...many(3, index =>
    exchange(1.5 + index, 'GET', `${site}/backend-api/settings/user`, {
      status: 401,
      got: {'x-openai-authorization-error': 'missing_authorization_header'},
    }),
  ),
  exchange(1.7, 'POST', 'https://sentinel.openai.com/backend-api/sentinel/beacon', {
    kind: 'ping',
    sent: {'sec-fetch-mode': 'no-cors'},
    status: 204,
  }),
  exchange(2.9, 'GET', 'https://ws.chatgpt.com/', {status: 404}),
  exchange(3.1, 'GET', 'https://accounts.google.com/gsi/client', {
    kind: 'script',
    got: {server: 'ESF', 'content-type': 'text/javascript'},
  }),
];
