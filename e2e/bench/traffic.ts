import {setTimeout as pause} from 'node:timers/promises';
import {type Chromium, processorTime} from './chromium';

/** Requests of a login or of the session, as the signed-in app makes them too: these are watched. */
const loginPaths: readonly string[] = [
  '/api/auth/session',
  '/backend-api/me',
  '/backend-api/accounts/check/v4-2023-04-27',
  '/backend-api/sentinel/chat-requirements',
];

const appPaths: readonly string[] = [
  '/backend-api/conversations?offset=0&limit=28',
  '/backend-api/settings/user',
  '/backend-api/models',
  '/backend-api/prompt_library/',
  '/backend-api/gizmos/bootstrap',
  '/backend-api/user_system_messages',
  '/backend-api/conversation/0f6e2f1c',
  '/backend-api/celsius/ws/user',
  '/ces/v1/t',
];

const nth = (paths: readonly string[], index: number) => paths[index % paths.length] ?? '/';

/** What the app asks for while it loads: one request in ten is one that is watched. */
export const appMix = (count: number): readonly string[] =>
  Array.from({length: count}, (_, index) => (index % 10 === 0 ? nth(loginPaths, index / 10) : nth(appPaths, index)));

export const onlyLogin = (count: number): readonly string[] =>
  Array.from({length: count}, (_, index) => nth(loginPaths, index));

const ask = (paths: readonly string[]) => `(async paths => {
  const next = async () => {
    for (let path = paths.pop(); path; path = paths.pop()) await (await fetch(path)).text();
  };
  await Promise.all(Array.from({length: 6}, next));
})(${JSON.stringify([...paths].reverse())})`;

/** After this long nothing is left to do of what the requests caused. */
const afterwards = 800;

/** Asks six at a time as a page does. Answers milliseconds of processor time per request, the work afterwards included. */
export async function costOf(browser: Chromium, paths: readonly string[]): Promise<number> {
  const before = await processorTime(browser);
  await browser.tab.evaluate(ask(paths));
  await pause(afterwards);
  return ((await processorTime(browser)) - before) * (1000 / paths.length);
}
