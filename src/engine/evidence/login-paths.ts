/** Paths of chatgpt.com at which it shows whether a login worked (next-auth), as of 2026-11-22. */

/** Answers who is signed in. */
export const sessionPath = '/api/auth/session';

/** The way back from the login server begins so: from here on there is a session, or not. */
export const callbackPath = '/api/auth/callback/';

/** Pages that are shown for errors only, of the login server and of the app. */
export const isErrorPage = (host: string, path: string): boolean =>
  host.startsWith('auth') ? path === '/error' : path === '/auth/error' || path === '/api/auth/error';

/** What the app asks first; without these nobody is in. A lost message of a chat is no login. */
export const firstOfApp =
  /^\/backend-api\/(?:me$|accounts\/check|conversation\/init|sentinel\/(?:req|chat-requirements))/;
