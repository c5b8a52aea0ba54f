import type {BrowserContext} from 'playwright';
import {serviceWorker} from './chromium';
import {
  type BrowserSession,
  evaluateIn,
  isExtensionPage,
  type Protocol,
  sessionOf,
  targets,
  waitForTarget,
} from './chromium-session';

/** The popup as the toolbar opens it. Playwright raises no page for it, so it is reached over the browser's own protocol. */
interface RealPopup {
  /** Evaluates an expression in the popup. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** A picture at double density, PNG. */
  screenshot(): Promise<Buffer>;
  press(key: string): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: {readonly message: string};
}

/** Sends commands to one target through the browser's session, and pairs the answers. */
function channel(session: BrowserSession, sessionId: string): Protocol {
  let serial = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', ({message}: {message: string}) => {
    const answer = JSON.parse(message) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return {
    send: async <Result>(method: string, params: object = {}): Promise<Result> => {
      serial += 1;
      const id = serial;
      const answered = new Promise<Answer>(resolve => waiting.set(id, resolve));
      const message = JSON.stringify({id, method, params});
      await session.send('Target.sendMessageToTarget', {sessionId, message});
      const {result, error} = await answered;
      if (error) throw new Error(error.message);
      return result as Result;
    },
  };
}

const keys: Readonly<Record<string, object>> = {
  Tab: {key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9},
  Enter: {key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r'},
  Escape: {key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27},
};

/** Opens the popup as a click on the toolbar does. */
async function openedPopup(context: BrowserContext): Promise<Protocol> {
  const session = await sessionOf(context);
  const before = new Set((await targets(session)).map(({targetId}) => targetId));
  await (await serviceWorker(context)).evaluate('chrome.action.openPopup().then(() => undefined)');
  const {targetId} = await waitForTarget(session, target => isExtensionPage(target) && !before.has(target.targetId));
  const {sessionId} = await session.send<{sessionId: string}>('Target.attachToTarget', {targetId, flatten: false});
  return channel(session, sessionId);
}

/** Opens the popup as a click on the toolbar does, and waits for its title. */
export async function openRealPopup(context: BrowserContext): Promise<RealPopup> {
  const popup = await openedPopup(context);
  const evaluate = <Result>(expression: string) => evaluateIn<Result>(popup, expression);
  await evaluate(`new Promise(resolve => {
    const look = () => (document.querySelector('h1')?.textContent ? resolve() : setTimeout(look, 20));
    look();
  })`);
  return {
    evaluate,
    screenshot: async () => {
      const clip = await evaluate<object>('({x: 0, y: 0, width: innerWidth, height: innerHeight, scale: 2})');
      return Buffer.from((await popup.send<{data: string}>('Page.captureScreenshot', {clip})).data, 'base64');
    },
    press: async key => {
      await popup.send('Input.dispatchKeyEvent', {type: 'keyDown', ...keys[key]});
      await popup.send('Input.dispatchKeyEvent', {type: 'keyUp', ...keys[key]});
    },
  };
}
