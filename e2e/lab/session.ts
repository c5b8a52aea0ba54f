import type {Answer, Visit} from './answer';
import {sessionTokenOf} from './cookie-sets';
import {person} from './secrets';

const banner = {WARNING_BANNER: 'The lab says: do not share what you see here.'};

/** The session answer says who is signed in, if the cookie is one that the lab handed out and still honours. */
export function session(visit: Visit): Answer {
  const known = visit.world.sessions.get(sessionTokenOf(visit));
  if (!known || known.standing === 'revoked') return {json: banner};
  const answer = {
    ...banner,
    user: {id: person.id, name: person.name, email: person.email, idp: 'auth0', mfa: false},
    expires: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    account: {id: person.account, planType: 'plus', structure: 'personal'},
    accessToken: known.accessToken,
    authProvider: 'openai',
    sessionToken: known.token,
  };
  return {json: known.standing === 'dead' ? {...answer, error: 'RefreshAccessTokenError'} : answer};
}

const expired = {code: 'token_expired', message: 'Your authentication token has expired. Please try refreshing it.'};

/** Answers only to the access token of a living session. */
export const withToken =
  (json: unknown) =>
  ({headers, world}: Visit): Answer => {
    const sent = headers.authorization?.replace('Bearer ', '');
    const known = [...world.sessions.values()].find(({accessToken}) => accessToken === sent);
    if (known?.standing === 'alive') return {json};
    return {status: 401, json: {detail: known ? expired : 'Unauthorized'}};
  };
