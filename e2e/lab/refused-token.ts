import type {Answer, Reply, Routes, Visit} from './answer';
import {chatgpt} from './healthy-chatgpt';
import {landWithSession} from './land-with-session';
import {callback} from './next-auth';

function signInAnew(visit: Visit): Answer {
  visit.world.happened.add('signed in anew');
  return callback(visit);
}

/** The app's data is refused until somebody signs in anew; the session itself looks well all along. */
const untilSignedIn =
  (route: keyof typeof chatgpt, refused: Answer): Reply =>
  visit => {
    const reply = visit.world.happened.has('signed in anew') ? chatgpt[route] : refused;
    return typeof reply === 'function' ? reply(visit) : (reply ?? refused);
  };

/** An old session whose token is refused, with the code in a header too: a browser shows no texts of answers. */
export function refusingToken(code: string, json: unknown): Routes {
  const refused: Answer = {status: 401, headers: {'x-openai-authorization-error': code}, json};
  const data = ['GET chatgpt.com/backend-api/me', 'GET chatgpt.com/backend-api/accounts/check/v4-2023-04-27'];
  return {
    'GET chatgpt.com/': landWithSession('alive'),
    'GET chatgpt.com/api/auth/callback/openai': signInAnew,
    ...Object.fromEntries(data.map(route => [route, untilSignedIn(route, refused)])),
  };
}
