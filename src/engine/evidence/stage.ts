import {hostOf, pathOf} from './entries';
import type {Entry} from './evidence';

/** How far a login got, in order. */
export const stages = [
  'landing',
  'session-probe',
  'signin-start',
  'authorize',
  'identify',
  'credential',
  'mfa',
  'workspace',
  'callback',
  'session',
  'app',
] as const;
export type Stage = (typeof stages)[number];

const chatgpt = ['chatgpt.com', 'chat.openai.com'];
const auth = ['auth.openai.com', 'auth0.openai.com'];

/** The steps of a login by address, as of 2026-11-22, from captured logins. */
const steps: ReadonlyArray<readonly [stage: Stage, hosts: readonly string[], path: RegExp]> = [
  ['app', chatgpt, /^\/backend-api\/(?:me|accounts|conversation|sentinel)\b/],
  ['callback', chatgpt, /^\/api\/auth\/callback\//],
  ['signin-start', chatgpt, /^\/(?:auth\/login|api\/auth\/(?:providers|csrf|signin))/],
  ['session-probe', chatgpt, /^\/api\/auth\/session$/],
  ['landing', chatgpt, /^\/(?:auth\/error)?$/],
  ['workspace', auth, /^\/(?:api\/accounts\/)?workspace\b/],
  ['mfa', auth, /^\/(?:api\/accounts\/mfa|mfa|push_auth_verification|api\/accounts\/passkey)/],
  [
    'credential',
    auth,
    /^\/(?:api\/accounts\/(?:password|email-otp)|log-in\/password|email-verification|u\/login\/password)/,
  ],
  ['identify', auth, /^\/(?:api\/accounts\/authorize\/continue|log-in|u\/login|create-account)/],
  ['authorize', auth, /^\/(?:api\/accounts\/authorize|authorize|error)$/],
];

/** Which step of the login an entry is; undefined when it is none. */
export function stageOf(entry: Entry): Stage | undefined {
  const host = hostOf(entry);
  const path = pathOf(entry);
  return steps.find(([, hosts, shape]) => hosts.includes(host) && shape.test(path))?.[0];
}

/** How far these entries got. Only who is signed in has a session, and only after that the app counts. */
export function lastStage(entries: readonly Entry[], signedIn: boolean): Stage | undefined {
  const reached = entries.map(stageOf);
  if (signedIn) return reached.includes('app') ? 'app' : 'session';
  return stages.findLast(stage => stage !== 'app' && reached.includes(stage));
}
