import type {Locator, Page, Request} from '@playwright/test';
import {person} from './secrets';

interface Step {
  readonly name: 'front page' | 'e-mail' | 'password';
  readonly control: (page: Page) => Locator;
  readonly act: (page: Page) => Promise<void>;
}

const submit = (label: string, value: string) => async (page: Page) => {
  const field = page.getByLabel(label);
  // The page knows the address from the step before, and over a filled field Firefox is made to write behind it.
  if ((await field.inputValue()) !== value) await field.fill(value);
  await page.getByRole('button', {name: 'Continue'}).click();
};

const steps: readonly Step[] = [
  {
    name: 'front page',
    control: page => page.getByRole('main').getByRole('button', {name: 'Log in'}),
    act: page => page.getByRole('button', {name: 'Log in'}).click(),
  },
  {name: 'e-mail', control: page => page.getByLabel('Email address'), act: submit('Email address', person.email)},
  {name: 'password', control: page => page.getByLabel('Password'), act: submit('Password', person.password)},
];

const signedIn = (page: Page) => page.getByText('You are signed in');

/** Logs in by clicking and typing, from the front page to the end. */
export async function logIn(page: Page): Promise<void> {
  await page.goto('https://chatgpt.com/');
  for (const {act} of steps) await act(page);
  await signedIn(page).waitFor();
}

/** What a page asks for: whether an answer is awaited, and when it last asked or was answered. */
function trafficOf(page: Page) {
  const awaited = new Set<Request>();
  const begun = (request: Request) => {
    awaited.add(request);
    traffic.last = Date.now();
  };
  const ended = (request: Request) => {
    awaited.delete(request);
    traffic.last = Date.now();
  };
  const traffic = {
    last: Date.now(),
    isQuiet: () => awaited.size === 0 && Date.now() - traffic.last > 1500,
    leave: () => {
      page.off('request', begun);
      page.off('requestfinished', ended);
      page.off('requestfailed', ended);
    },
  };
  page.on('request', begun);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return traffic;
}

type Traffic = ReturnType<typeof trafficOf>;

/** Resolves when the page has neither asked for anything nor awaited it for a while, after ten seconds at the latest. */
async function quiet(page: Page, traffic: Traffic): Promise<void> {
  const started = Date.now();
  traffic.last = started;
  while (!traffic.isQuiet() && Date.now() - started < 10_000) await page.waitForTimeout(50);
}

const appears = (page: Page, traffic: Traffic, control: Locator): Promise<boolean> =>
  Promise.race([
    control.waitFor({timeout: 12_000}).then(
      () => true,
      () => false,
    ),
    quiet(page, traffic).then(() => false),
  ]);

async function goThrough(page: Page, traffic: Traffic): Promise<Step['name'] | 'callback' | 'signed in'> {
  await page.goto('https://chatgpt.com/').catch(() => undefined);
  for (const {name, control, act} of steps) {
    if (!(await appears(page, traffic, control(page)))) return name;
    await act(page);
  }
  return (await appears(page, traffic, signedIn(page))) ? 'signed in' : 'callback';
}

/** Logs in as far as it goes. Answers the step at which it stopped. */
export async function startLogin(page: Page): ReturnType<typeof goThrough> {
  const traffic = trafficOf(page);
  return goThrough(page, traffic).finally(traffic.leave);
}
