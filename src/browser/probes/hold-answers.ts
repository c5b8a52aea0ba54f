import {browser} from '../browser';

/**
 * Firefox shows certificates, and lets cookies be taken out of a request, only to who may hold answers up. That is asked
 * for in the click that begins a check, without a question to the person, and given back when the check is over: at all
 * other times we can only listen. Chromium has no such permission.
 */
const leave = {permissions: ['webRequestBlocking']} as const;

const isFirefox = () => 'getBrowserInfo' in browser.runtime;

type Permissions = Parameters<typeof browser.permissions.request>[0];

/** Only inside a click. Without it the check tells less. */
export async function mayHoldAnswers(): Promise<void> {
  if (isFirefox()) await browser.permissions.request(leave as unknown as Permissions).catch(() => false);
}

export async function giveBackLeave(): Promise<void> {
  if (isFirefox()) await browser.permissions.remove(leave as unknown as Permissions).catch(() => false);
}
