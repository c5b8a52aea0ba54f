import {browser} from './browser';

/** What the button shows beside its icon when a login failed. */
export const failedText = '!';

let shown: Promise<boolean> | undefined;

const askBrowser = async () => (await browser.action.getBadgeText({})) === failedText;

/** Whether the button shows a failure. The browser is asked once: what changes it then is noted here. */
export function failureShown(): Promise<boolean> {
  shown ??= askBrowser();
  return shown;
}

export function noteFailureShown(isShown: boolean): void {
  shown = Promise.resolve(isShown);
}
