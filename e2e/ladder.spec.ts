import type {Page} from 'playwright';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect, test} from './fixtures';
import {kinds, setCookies, siteCookies} from './jar';

const secure = {secure: true, httpOnly: true, sameSite: 'lax'};
const chatgpt = {url: 'https://chatgpt.com/', value: 'a', ...secure};
const auth = {url: 'https://auth.openai.com/', value: 'b', ...secure};

/** Cookies of each rung, by the names that the sites give them. */
const byRung = {
  L1: [
    {...chatgpt, name: '__Secure-next-auth.state'},
    {...auth, name: 'oai-client-auth-session'},
    {...auth, name: 'oai-login-csrf_dev_1'},
  ],
  L2: [
    {...chatgpt, name: '__Secure-next-auth.session-token.0', domain: 'chatgpt.com'},
    {...chatgpt, name: '__Secure-next-auth.session-token.1', domain: 'chatgpt.com'},
    {...auth, name: 'unified_session_manifest', domain: 'auth.openai.com'},
    {...auth, name: 'usc_1'},
  ],
  L3: [
    {
      ...chatgpt,
      name: 'cf_clearance',
      sameSite: 'no_restriction',
      partitionKey: {topLevelSite: 'https://chatgpt.com'},
    },
    {...auth, name: '__cf_bm', domain: 'auth.openai.com'},
  ],
  L4: [{...chatgpt, name: 'oai-nav-state'}, ...kinds()],
  kept: [
    {...chatgpt, name: 'oai-did', domain: 'chatgpt.com', httpOnly: false},
    {...chatgpt, name: 'oai_consent_analytics'},
  ],
} as const;

const everything = [...byRung.L1, ...byRung.L2, ...byRung.L3, ...byRung.L4, ...byRung.kept];
const names = (rungs: ReadonlyArray<keyof typeof byRung>) =>
  new Set(rungs.flatMap(rung => byRung[rung] as ReadonlyArray<{name: string}>).map(({name}) => name));
const nameOf = (cookie: string) => (JSON.parse(cookie) as string[][]).find(([key]) => key === 'name')?.[1] ?? '';

const openPanel = async (driven: DrivenBrowser): Promise<Page> => {
  const view = await driven.openTab('src/panel/index.html');
  await view.locator('h1').waitFor();
  return view;
};

const ladder = [
  ['L1', ['L1'], false],
  ['L2', ['L1', 'L2'], false],
  ['L3', ['L3'], false],
  ['L4', ['L1', 'L2', 'L3', 'L4'], false],
  ['L4', ['L1', 'L2', 'L3', 'L4', 'kept'], true],
] as const;

for (const [level, taken, withKept] of ladder)
  test(`${level}${withKept ? ' with what is usually kept' : ''}: takes its own cookies, leaves all others byte for byte, and gives them back`, async ({
    driven,
    context,
  }) => {
    // The login is opened again, and is not to set cookies of its own.
    await driven.goOffline();
    await setCookies(driven, everything);
    await context.addCookies([{name: 'cf_clearance', value: 'other', url: 'https://lab.test/', secure: true}]);
    const strangers = async () => JSON.stringify(await context.cookies('https://lab.test/'));
    const [before, others] = [await siteCookies(driven), await strangers()];
    const gone = names(taken);
    const wanted = before.filter(cookie => !gone.has(nameOf(cookie)));
    expect(before).toHaveLength(everything.length);
    expect(before.length - wanted.length).toBeGreaterThan(1);

    const view = await openPanel(driven);
    await view.getByRole('radio', {name: en.ladder.levels[level].title, exact: true}).check();
    if (withKept) await view.getByLabel(en.ladder.withKept).check();
    await view.getByRole('button', {name: en.ui.clear.title[level], exact: true}).click();
    const undo = view.getByRole('button', {name: en.ui.undo.button, exact: true});
    await expect(undo).toBeVisible();
    expect(await siteCookies(driven)).toEqual(wanted);
    expect(await strangers()).toBe(others);

    await undo.click();
    await expect.poll(() => siteCookies(driven)).toEqual(before);
    expect(await strangers()).toBe(others);
  });

test('where clearing cannot help the panel says so first, why, and what can', async ({fail, driven}) => {
  await fail('server-error');
  const view = await openPanel(driven);
  const section = view.getByRole('region', {name: en.ladder.title});
  await expect(section.getByText(en.ui.clear.chance.no)).toBeVisible();
  await expect(section.getByText(en.ladder.why.service)).toBeVisible();
  await expect(section.getByRole('button', {name: /^What can help:/})).toBeVisible();
});
