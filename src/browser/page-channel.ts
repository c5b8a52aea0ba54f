/**
 * What a login page's content script and the background say to each other. Content scripts use the browser's own object:
 * the polyfill would weigh more than the script itself, on every page.
 */
declare const chrome: {
  readonly runtime: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: (message: unknown) => void): void;
      removeListener(listener: (message: unknown) => void): void;
    };
  };
};

/** From the background to the page: read yourself again; and ask the site about the session, if told so. */
export interface LookRequest {
  readonly look: true;
  readonly askSession: boolean;
}

export const isLookRequest = (message: unknown): message is LookRequest =>
  typeof message === 'object' && message !== null && (message as {look?: unknown}).look === true;

/** Sends what the page shows. False when the extension was updated or removed under the page. */
export async function tellSighting(sighting: unknown): Promise<boolean> {
  if (!chrome.runtime?.id) return false;
  try {
    await chrome.runtime.sendMessage({sighting});
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
  chrome.runtime.onMessage.addListener(heard);
  return () => chrome.runtime.onMessage.removeListener(heard);
}
