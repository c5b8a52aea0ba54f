import type {BrowserContext, CDPSession} from 'playwright';
import {serviceWorker} from './chromium';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** The popup as the toolbar opens it. Playwright raises no page for it, so it is reached over the browser's own protocol. */
export interface RealPopup {
  /** Evaluates an expression in the popup. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** A picture at double density, PNG. */
  screenshot(): Promise<Buffer>;
  press(key: string): Promise<void>;
}

const targetsOf = async (session: CDPSession): Promise<readonly Target[]> => {
  const answer = await session.send('Target.getTargets', {filter: [{}]} as never);
  return (answer as {targetInfos: readonly Target[]}).targetInfos;
};

const isPopup = ({type, url}: Target) => type === 'page' && url.startsWith('chrome-extension://');

async function popupTarget(session: CDPSession, before: readonly Target[]): Promise<Target> {
  const known = new Set(before.map(({targetId}) => targetId));
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const opened = (await targetsOf(session)).find(target => isPopup(target) && !known.has(target.targetId));
    if (opened) return opened;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('The popup did not open within 10 s');
}

/** Sends commands to one target through the browser's session, and pairs the answers. */
function channel(session: CDPSession, sessionId: string) {
  let serial = 0;
  const waiting = new Map<number, (answer: {result?: unknown; error?: {message: string}}) => void>();
  session.on(
    'Target.receivedMessageFromTarget' as never,
    ((event: {message: string}) => {
      const answer = JSON.parse(event.message) as {id: number};
      waiting.get(answer.id)?.(answer as never);
      waiting.delete(answer.id);
    }) as never,
  );
  return async <Result>(method: string, params: object = {}): Promise<Result> => {
    serial += 1;
    const id = serial;
    const answered = new Promise<{result?: unknown; error?: {message: string}}>(resolve => waiting.set(id, resolve));
    await session.send(
      'Target.sendMessageToTarget' as never,
      {sessionId, message: JSON.stringify({id, method, params})} as never,
    );
    const {result, error} = await answered;
    if (error) throw new Error(error.message);
    return result as Result;
  };
}

const keys: Readonly<Record<string, object>> = {
  Tab: {key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9},
  Enter: {key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r'},
  Escape: {key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27},
};

/** Opens the popup as a click on the toolbar does, and waits for its title. */
export async function openRealPopup(context: BrowserContext): Promise<RealPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('The context has no browser');
  const session = await browser.newBrowserCDPSession();
  const before = await targetsOf(session);
  await (await serviceWorker(context)).evaluate('chrome.action.openPopup().then(() => undefined)');
  const {targetId} = await popupTarget(session, before);
  const {sessionId} = (await session.send('Target.attachToTarget', {targetId, flatten: false})) as {sessionId: string};
  const send = channel(session, sessionId);
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const {result} = await send<{result: {value: Result}}>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };
  await evaluate(`new Promise(resolve => {
    const look = () => (document.querySelector('h1')?.textContent ? resolve() : setTimeout(look, 20));
    look();
  })`);
  return {
    evaluate,
    screenshot: async () => {
      const clip = await evaluate<object>('({x: 0, y: 0, width: innerWidth, height: innerHeight, scale: 2})');
      return Buffer.from((await send<{data: string}>('Page.captureScreenshot', {clip})).data, 'base64');
    },
    press: async key => {
      await send('Input.dispatchKeyEvent', {type: 'keyDown', ...keys[key]});
      await send('Input.dispatchKeyEvent', {type: 'keyUp', ...keys[key]});
    },
  };
}
