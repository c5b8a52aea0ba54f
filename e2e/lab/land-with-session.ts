import type {Answer, Visit} from './answer';
import {appPage} from './chatgpt-pages';
import {landingCookies, sessionCookies} from './cookie-sets';
import {firstTime, openSession, type Standing} from './world';

/** The front page brings an old session along, once: who clears it stays rid of it. */
export const landWithSession =
  (standing: Standing) =>
  (visit: Visit): Answer => {
    const old = firstTime(visit.world, 'landed') ? sessionCookies(openSession(visit.world, standing).token) : [];
    return {page: appPage(), cookies: [...landingCookies(visit), ...old]};
  };
