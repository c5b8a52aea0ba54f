import {browser, type WebRequest} from '../browser';
import type {Details} from '../live-event';
import {isOwnRequest} from '../own-page';

/** A lasting connection takes along the cookies of its host; only the question for the session may. */

const pattern = 'wss://ws.chatgpt.com/*';

/** Chromium's: https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest */
interface Rules {
  readonly declarativeNetRequest?: {
    readonly updateSessionRules: (change: {
      readonly removeRuleIds: readonly number[];
      readonly addRules?: readonly object[];
    }) => Promise<void>;
  };
}

const rules = () => (browser as unknown as Rules).declarativeNetRequest;

const rule = () => ({
  id: 1,
  action: {type: 'modifyHeaders', requestHeaders: [{header: 'cookie', operation: 'remove'}]},
  condition: {
    urlFilter: '||ws.chatgpt.com/',
    resourceTypes: ['websocket'],
    initiatorDomains: [browser.runtime.id],
  },
});

type Sent = Details & {readonly requestHeaders: ReadonlyArray<{readonly name: string}>};

const strip = (raw: unknown) => {
  const details = raw as Sent;
  if (!isOwnRequest(details)) return {};
  return {requestHeaders: details.requestHeaders.filter(({name}) => name.toLowerCase() !== 'cookie')};
};

const {onBeforeSendHeaders} = browser.webRequest;
const blocking = ['blocking', 'requestHeaders'] as WebRequest.OnBeforeSendHeadersOptions[];

async function begin(): Promise<void> {
  await rules()?.updateSessionRules({removeRuleIds: [1], addRules: [rule()]});
  if (!rules()) onBeforeSendHeaders.addListener(strip as never, {urls: [pattern]}, blocking);
}

async function end(): Promise<void> {
  await rules()?.updateSessionRules({removeRuleIds: [1]});
  if (!rules()) onBeforeSendHeaders.removeListener(strip as never);
}

/** Has our own connections go without cookies while the work is done. @throws where the browser gives no leave for it */
export async function withoutCookies<Result>(work: () => Promise<Result>): Promise<Result> {
  await begin();
  try {
    return await work();
  } finally {
    await end();
  }
}
