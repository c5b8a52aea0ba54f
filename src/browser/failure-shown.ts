import {browser} from './browser';

/** What the button shows beside its icon when a login failed. */
export const failedText = '!';

/** Whether the button shows a failure at this moment. */
export const failureShown = async (): Promise<boolean> => (await browser.action.getBadgeText({})) === failedText;
