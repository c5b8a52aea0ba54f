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

/** Gone when the extension was updated or removed under the page. */
const isThere = () => browser.runtime?.id !== undefined;

async function send(message: PageMessage): Promise<boolean> {
  try {
    await browser.runtime.sendMessage(message);
    return true;
  } catch {
    return false;
  }
}

/** Sends what the page shows, once more when the worker was stopped over it. False when nobody will ever hear it. */
export async function tellSighting(message: PageMessage): Promise<boolean> {
  if (isThere() && (await send(message))) return true;
  if (isThere()) await send(message);
  return isThere();
}

/** Answers the background's requests until stopped. */
export function onLookRequest(listener: (request: LookRequest) => void): () => void {
  const heard = (message: unknown) => {
    if (isLookRequest(message)) listener(message);
  };
  browser.runtime.onMessage.addListener(heard);
  return () => {
    if (isThere()) browser.runtime.onMessage.removeListener(heard);
  };
}
