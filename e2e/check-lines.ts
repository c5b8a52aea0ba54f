import type {Page} from 'playwright';
import type {LineId, Verdict} from '../src/engine/check/line';
import type {CheckState} from '../src/engine/check/state';
import en from '../src/texts/en.json' with {type: 'json'};
import type {DrivenBrowser} from './driven-browser';
import {expect} from './fixtures';

/** The network check as a person runs and reads it. */

/** Asked of the page: the background may be stopped. */
const stateNow = async (view: Page): Promise<CheckState | undefined> => {
  const text = await view.evaluate<string | undefined>("chrome.storage.session.get('check').then(({check}) => check)");
  return text ? (JSON.parse(text) as CheckState) : undefined;
};

export const openCheck = async (driven: DrivenBrowser): Promise<Page> => {
  const view = await driven.openTab('src/panel/index.html#check');
  await view.locator('.section-check > .second-wide').waitFor();
  return view;
};

/** Clicks the one button, and waits until all has been asked. */
export async function runCheck(view: Page): Promise<void> {
  const before = (await stateNow(view))?.id;
  await view.locator('.section-check > .second-wide').click();
  await expect
    .poll(
      async () => {
        const {id, phase} = (await stateNow(view)) ?? {};
        return id !== before && phase !== 'running' ? phase : undefined;
      },
      {timeout: 60_000},
    )
    .toBeTruthy();
  await view.locator('.check-outcome').waitFor();
}

/** What a line says: its verdict, and everything below. */
export interface Read {
  readonly verdict: string;
  readonly words: string;
}

/** Every line by its name, as it is shown. */
export async function readLines(view: Page): Promise<Readonly<Record<LineId, Read>>> {
  const rows = await view.locator('.check-line').evaluateAll(lines =>
    lines.map(line => ({
      name: line.querySelector('.check-name')?.textContent?.replaceAll('\u2060', '') ?? '',
      verdict: line.querySelector('.check-verdict')?.textContent ?? '',
      words: line.querySelector('.check-words')?.textContent?.replaceAll('\u2060', '') ?? '',
    })),
  );
  const named = Object.entries(en.check.lines).map(([id, name]) => [id, rows.find(row => row.name === name)]);
  return Object.fromEntries(named) as Record<LineId, Read>;
}

/** What is expected of a line: its verdict, and words that it says. */
export type Expected = Readonly<Partial<Record<LineId, readonly [verdict: Verdict, ...words: readonly string[]]>>>;

/** Compares what is shown with what is expected, all lines at once. */
export async function expectLines(view: Page, expected: Expected, beside = ''): Promise<void> {
  const shown = await readLines(view);
  const wanted = Object.entries(expected) as ReadonlyArray<[LineId, readonly [Verdict, ...string[]]]>;
  const said = wanted.map(([id, [, ...words]]) => {
    const {verdict, words: text} = shown[id];
    return [beside, id, verdict, ...words.map(part => (text.includes(part) ? part : text))];
  });
  expect(said).toEqual(wanted.map(([id, [verdict, ...words]]) => [beside, id, en.check.verdicts[verdict], ...words]));
}
