import type {Page} from 'playwright';
import {waitForBadge} from './browser';
import type {DrivenBrowser} from './driven-browser';
import {removeCookies} from './jar';
import type {Scene, Scenes} from './lab/failures/scene';
import type {Lab} from './lab/lab';
import {startLogin} from './lab/login';
import type {SceneName} from './lab/scenes';

/** How far the person goes until it fails. */
const goals: Readonly<Record<Scene['until'], (page: Page) => Promise<unknown>>> = {
  landing: page => page.goto('https://chatgpt.com/').catch(() => undefined),
  login: startLogin,
};

const forget = "chrome.runtime.sendMessage({question: 'everything.forget', about: []}).then(() => undefined)";

/** As if the browser had just been started: no cookie, nothing remembered. */
async function startAfresh(driven: DrivenBrowser, popup: Page): Promise<void> {
  await removeCookies(driven);
  await popup.evaluate(forget);
}

interface Place {
  readonly lab: Lab;
  readonly driven: DrivenBrowser;
  readonly page: Page;
}

/** The failures of a layer that one browser can be shown, by their names. */
export const playedOf = (scenes: Scenes): ReadonlyArray<readonly [name: SceneName, scene: Scene]> =>
  Object.entries(scenes).flatMap(([name, scene]) => (scene.notPlayed ? [] : [[name as SceneName, scene] as const]));

/**
 * Plays failures one after the other in one browser: each fails, is looked at in the popup, and is forgotten.
 * @param step what is done with each, as a test wants it named
 */
export async function eachFailure(
  scenes: Scenes,
  {lab, driven, page}: Place,
  look: (name: string, scene: Scene, popup: Page) => Promise<void>,
  step: (name: string, act: () => Promise<void>) => Promise<void> = (_name, act) => act(),
): Promise<void> {
  let popup: Page | undefined;
  for (const [name, scene] of playedOf(scenes))
    await step(name, async () => {
      lab.play(name);
      await goals[scene.until](page);
      await waitForBadge(driven, '!', 25_000);
      // Of a page that is closed Firefox tells nothing any more: the popup stays open, and is loaded anew.
      if (popup) await driven.reload(popup);
      popup ??= await driven.openPopup();
      await look(name, scene, popup);
      await page.goto('about:blank');
      await startAfresh(driven, popup);
      await waitForBadge(driven, '', 25_000);
    });
}
