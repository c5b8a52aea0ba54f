import {browser, type Runtime} from './browser';
import {onMessage} from './messages';
import {isPageMessage, type PageMessage} from './page-channel';

/** Calls back with what our script in a login page says. */
export function onPageMessage(heard: (message: PageMessage, sender: Runtime.MessageSender) => Promise<void>): void {
  onMessage((message, sender) =>
    isPageMessage(message) && sender.id === browser.runtime.id ? heard(message, sender) : undefined,
  );
}
