import {accessToken, sessionToken} from './tokens';
import {createWay, type Way} from './way';

/** Alive; revoked on the server; or known to it, but no longer able to renew its access token. */
export type Standing = 'alive' | 'revoked' | 'dead';

export interface Session {
  readonly token: string;
  readonly standing: Standing;
  readonly accessToken: string;
}

/** A login that is under way at auth.openai.com. */
export interface Login {
  readonly state: string;
  readonly hint: string;
  readonly email?: string;
}

/** What the played servers remember, and how they are reached. */
export interface World {
  readonly sessions: Map<string, Session>;
  /** By the value of `oai-client-auth-session`. */
  readonly logins: Map<string, Login>;
  /** Authorization code → state. */
  readonly codes: Map<string, string>;
  /** Clearance cookies that were handed out since the scene began. */
  readonly clearances: Set<string>;
  /** What has happened once since the scene began. */
  readonly happened: Set<string>;
  /** What lies between the browser and them. */
  readonly way: Way;
}

export const createWorld = (): World => ({
  sessions: new Map(),
  logins: new Map(),
  codes: new Map(),
  clearances: new Set(),
  happened: new Set(),
  way: createWay(),
});

const days = 86_400;

/** Opens a session; the access token of a dead one ended six days ago. */
export function openSession(world: World, standing: Standing): Session {
  const ends = Math.floor(Date.now() / 1000) + (standing === 'dead' ? -6 : 10) * days;
  const session = {token: sessionToken(), standing, accessToken: accessToken(ends)};
  world.sessions.set(session.token, session);
  return session;
}

/** True the first time it is asked in a scene. */
export function firstTime(world: World, what: string): boolean {
  const first = !world.happened.has(what);
  world.happened.add(what);
  return first;
}
