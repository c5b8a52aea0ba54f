import {
  allow,
  auth,
  data,
  type Exchange,
  exchange,
  flowCookies,
  inApp,
  login,
  page,
  preflight,
  sentinelReq,
  site,
  socket,
  steps,
  type Trouble,
  until,
} from '../har';
import type {Found, Otherwise, Planted} from './planted';

const nothing = {status: 0, got: {}} as const;

/** A gateway that takes away what asks for a lasting connection: the site answers a plain request. */
const refusedSocket = (at: number) => socket(at, {...inApp, status: 404});
const lostSocket = (at: number) => socket(at, {...inApp, ...nothing, trouble: 'reset'});

/** The login, and the app at work without the connection that it asks for first. */
const withoutSocket = [...until('app'), ...steps.app().filter(({kind}) => kind !== 'websocket')];

const blockPage = '<!doctype html><title>Blocked</title><p>This category is not allowed here.</p>';
const byFilter = {
  status: 403,
  body: blockPage,
  got: {server: 'Apache', 'cf-ray': '', 'content-type': 'text/html', 'access-control-allow-origin': site},
} as const;

const upload = (at: number, parts: Partial<Exchange>) =>
  exchange(at, 'PUT', 'https://files.oaiusercontent.com/file-abc123?se=2026&sig=0123', {...parts});

const begunUpload = (at: number) =>
  data(at, 'POST', `${site}/backend-api/files`, {status: 'success', file_id: 'file-abc123'}, inApp);

const voice = (at: number, trouble: Trouble) =>
  exchange(at, 'GET', 'https://chatgpt.livekit.cloud/rtc/validate', {...nothing, trouble});

/** The check is refused, and the login goes on as if nothing were. */
const refusedCheck = (at: number) => [
  preflight(at),
  data(at + 0.1, 'POST', sentinelReq, {detail: 'Forbidden'}, {from: auth, status: 403, got: allow(auth)}),
];

/** Failure classes of the feature layer: what does not work although the login does, or beside it. */
export const failures = {
  'sentinel-blocked': [
    ...until('sentinel'),
    ...refusedCheck(8.2),
    ...steps.identify(),
    page(14.4, `${auth}/email-verification`, {from: auth, cookies: flowCookies}),
    ...refusedCheck(15),
  ],
  'upload-blocked': [...login(), begunUpload(40), upload(40.4, byFilter), begunUpload(52), upload(52.4, byFilter)],
  'websocket-blocked': [...withoutSocket, refusedSocket(35), refusedSocket(37), refusedSocket(41)],
  'voice-blocked': [...login(), voice(40, 'reset'), voice(44, 'reset')],
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'sentinel-blocked, in the app': [
    ...until('app'),
    ...steps.app().slice(0, 3),
    ...[40, 55].map(at =>
      data(at, 'POST', `${site}/backend-api/sentinel/chat-requirements/prepare`, {}, {...inApp, status: 403}),
    ),
  ],
  'upload-blocked, reset': [...login(), begunUpload(40), upload(40.4, {...nothing, trouble: 'reset'})],
  'websocket-blocked, reset': [...withoutSocket, lostSocket(35), lostSocket(37), lostSocket(41)],
} as const satisfies Planted;

const unseen = 'the browser ends the connection before the program sees a request';
const noErrors = 'it names no errors';

/** What is found beside the class, or in its place. */
export const found: Found = {};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  firefox: {
    'upload-blocked, reset': [undefined, noErrors],
    'websocket-blocked, reset': [undefined, noErrors],
    'voice-blocked': [undefined, noErrors],
  },
  'firefox without bodies': {
    'upload-blocked, reset': [undefined, noErrors],
    'websocket-blocked, reset': [undefined, noErrors],
    'voice-blocked': [undefined, noErrors],
  },
  charles: {
    'upload-blocked, reset': [undefined, unseen],
    'websocket-blocked, reset': [undefined, unseen],
    'voice-blocked': [undefined, unseen],
  },
  mitmproxy: {
    'upload-blocked, reset': [undefined, unseen],
    'websocket-blocked, reset': [undefined, unseen],
    'voice-blocked': [undefined, unseen],
  },
  fiddler: {
    'upload-blocked, reset': [undefined, unseen],
    'websocket-blocked, reset': [undefined, unseen],
    'voice-blocked': [undefined, unseen],
  },
};
