import {setTimeout as pause} from 'node:timers/promises';
import {kinds, setCookies} from '../jar';
import type {Session} from './target';

type Details = Readonly<Record<string, unknown>>;

const filler = (index: number): Details => ({
  url: `https://${index % 2 === 0 ? 'chatgpt.com' : 'auth.openai.com'}/`,
  name: `filler-${index}`,
  value: 'x'.repeat(120),
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
});

/** Cookies of every kind, and as many plain ones as it takes. Chromium keeps some 180 for each of the two sites. */
const cookiesFor = (count: number): readonly Details[] => [
  ...kinds(),
  ...Array.from({length: count - kinds().length}, (_, index) => filler(index)),
];

/** Defines in an extension's page or worker what both sides do with cookies outside of what is measured. */
export const define = (page: Session): Promise<void> =>
  page.evaluate(`
    globalThis.jar = async () => (await Promise.all(['chatgpt.com', 'openai.com'].map(domain =>
      chrome.cookies.getAll({domain, partitionKey: {}})))).flat();
    globalThis.addressOf = ({secure, domain, path}) =>
      'http' + (secure ? 's' : '') + '://' + domain.replace(/^\\./, '') + path;
    globalThis.placeOf = cookie => ({
      url: addressOf(cookie), name: cookie.name, storeId: cookie.storeId,
      ...(cookie.partitionKey && {partitionKey: cookie.partitionKey}),
    });
    globalThis.wholeOf = cookie => ({
      ...placeOf(cookie), value: cookie.value, path: cookie.path, secure: cookie.secure, httpOnly: cookie.httpOnly,
      sameSite: cookie.sameSite, ...(!cookie.hostOnly && {domain: cookie.domain}),
      ...(!cookie.session && {expirationDate: cookie.expirationDate}),
    });
    globalThis.timed = async work => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    undefined`);

export const count = (page: Session): Promise<number> => page.evaluate('jar().then(({length}) => length)');

const settled = 800;

/** Fills the jar anew and waits until nobody is busy with it any more. @throws when the browser refuses one */
export async function plant(page: Session, wanted: number): Promise<void> {
  await page.evaluate(
    'jar().then(all => Promise.all(all.map(cookie => chrome.cookies.remove(placeOf(cookie))))).then(() => 0)',
  );
  await setCookies(page, cookiesFor(wanted));
  const planted = await count(page);
  if (planted !== wanted) throw new Error(`${planted} of ${wanted} cookies were planted`);
  await pause(settled);
}
