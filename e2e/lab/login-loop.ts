import type {Answer, Routes, Visit} from './answer';
import {appPage} from './chatgpt-pages';
import {landingCookies} from './cookie-sets';
import {authorize, callbackUrl} from './healthy-auth';
import {callback} from './next-auth';
import {firstTime, type World} from './world';

/** The login comes back, and the cookies of its session get lost on the way, as to a tool that cleans them away. */
function comeBack(visit: Visit): Answer {
  visit.world.happened.add('came back');
  return {...callback(visit), cookies: []};
}

const cameBack = ({happened}: World) => happened.has('came back');

/** Who has logged in there once is sent back without being asked again. */
const authorizeAgain = (visit: Visit): Answer =>
  cameBack(visit.world)
    ? {status: 302, headers: {location: callbackUrl(visit.world, visit.query.get('state') ?? '')}}
    : authorize(visit);

/** The app goes back to the login by itself, twice; then it leaves the person alone. */
function landAgain(visit: Visit): Answer {
  const insists =
    cameBack(visit.world) && (firstTime(visit.world, 'second time') || firstTime(visit.world, 'third time'));
  const insist = insists ? '<script defer src="https://cdn.oaistatic.com/assets/insist.js"></script>' : '';
  return {page: appPage(insist), cookies: landingCookies(visit)};
}

/** A login that leads back to the start. */
export const leadingBack: Routes = {
  'GET chatgpt.com/': landAgain,
  'GET chatgpt.com/api/auth/callback/openai': comeBack,
  'GET auth.openai.com/api/accounts/authorize': authorizeAgain,
};
