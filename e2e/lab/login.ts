import type {Locator, Page} from '@playwright/test';
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

/** Resolves when the page has not asked for anything for a while, after ten seconds at the latest. */
async function quiet(page: Page, pause = 1000): Promise<void> {
  const started = Date.now();
  let last = started;
  const note = () => {
    last = Date.now();
  };
  const events = ['request', 'requestfinished', 'requestfailed'] as const;
  for (const event of events) page.on(event as 'request', note);
  while (Date.now() - last < pause && Date.now() - started < 10_000) await page.waitForTimeout(50);
  for (const event of events) page.off(event as 'request', note);
}

const appears = (page: Page, control: Locator): Promise<boolean> =>
  Promise.race([
    control.waitFor({timeout: 12_000}).then(
      () => true,
      () => false,
    ),
    quiet(page).then(() => false),
  ]);

/** Logs in as far as it goes. Answers the step at which it stopped. */
export async function startLogin(page: Page): Promise<Step['name'] | 'callback' | 'signed in'> {
  await page.goto('https://chatgpt.com/').catch(() => undefined);
  for (const {name, control, act} of steps) {
    if (!(await appears(page, control(page)))) return name;
    await act(page);
  }
  return (await appears(page, signedIn(page))) ? 'signed in' : 'callback';
}
