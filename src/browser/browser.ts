import type {Browser} from 'webextension-polyfill';

/** Types only: nothing of that package is shipped. */
export type {Alarms, Cookies, Runtime, Tabs, WebRequest} from 'webextension-polyfill';

/**
 * The browser's own object, under the name that both browsers know and that no element of a page can take. It answers
 * with promises since Manifest V3; what still differs is dealt with where it is used, in this folder.
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Chrome_incompatibilities#callbacks_and_promises
 */
export const browser = (globalThis as {readonly chrome?: Browser}).chrome as Browser;
