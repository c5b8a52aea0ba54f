import {type Asked, isGenuine} from '../../engine/check/asked';
import type {Ask} from '../../engine/check/asks';
import type {Keeping} from '../../engine/check/seen';
import {browser} from '../browser';
import {askOne, type Way} from './ask-one';

/** The cookie with which a login begins: https://next-auth.js.org/configuration/options#cookies */
const name = '__Host-next-auth.csrf-token';

const isStored = async (): Promise<boolean> =>
  (await browser.cookies.get({url: 'https://chatgpt.com/', name}).catch(() => null)) !== null;

/** Whether the answer brought it, by the names that are kept of what it sets. */
const brought = ({entry}: Asked) =>
  entry.response.headers.some(({name: header, value}) => header === 'set-cookie' && value.includes('csrf-token'));

/** Whether the browser keeps it: one that has it already does, else it is asked for once more, to be kept. */
async function isKept(ask: Ask, way: Way): Promise<boolean> {
  if (await isStored()) return true;
  await askOne({...ask, withCookies: true}, way);
  return isStored();
}

async function keepingOf(answer: Asked, ask: Ask, way: Way): Promise<Keeping> {
  if (!isGenuine(answer) || answer.entry.response.status !== 200) return 'untold';
  if (!brought(answer)) return 'taken';
  return (await isKept(ask, way)) ? 'kept' : 'refused';
}

/** What becomes of the cookie that the answer to the csrf question sets. Who brings none is always given one. */
export async function askKeeping(ask: Ask, way: Way): Promise<{readonly answer: Asked; readonly keeping: Keeping}> {
  const answer = await askOne(ask, way);
  return {answer, keeping: await keepingOf(answer, ask, way)};
}
