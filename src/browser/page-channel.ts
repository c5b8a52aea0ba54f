import {browser} from './browser';

/** What a login page's content script and the background say to each other. */

/** From the background to the page: read yourself again; and ask the site about the session, if told so. */
export interface LookRequest {
  readonly look: true;
  readonly askSession: boolean;
}

export const isLookRequest = (message: unknown): message is LookRequest =>
  typeof message === 'object' && message !== null && (message as {look?: unknown}).look === true;

/** From the page: what it shows, and whether that may be a failure. */
export interface PageMessage {
  readonly sighting: unknown;
  readonly tells: boolean;
}

export const isPageMessage = (message: unknown): message is PageMessage =>
  typeof message === 'object' && message !== null && 'sighting' in message;

/** Sends what the page shows. False when the extension was updated or removed under the page. */
export async function tellSighting(message: PageMessage): Promise<boolean> {
  if (!browser.runtime?.id) return false;
  try {
    await browser.runtime.sendMessage(message);
    return true;
  } catch {
    return false;
  }
}

/** Answers the background's requests until stopped. */
export function onLookRequest(listener: (request: LookRequest) => void): () => void {
  const heard = (message: unknown) => {
    if (isLookRequest(message)) listener(message);
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}
