import {browser, type Runtime} from './browser';

/**
 * Replies to what the listener takes up, with what it promises; `undefined` leaves a message to others. Chromium learnt
 * only lately to take a promise from a listener, both browsers take a later call.
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/messaging#responses
 */
export function onMessage(
  take: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void) => {
    const answer = take(message, sender);
    answer?.then(reply, () => reply(undefined));
    return answer === undefined ? undefined : true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}
