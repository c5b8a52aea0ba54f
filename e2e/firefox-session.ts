import type {BrowserContext} from 'playwright';

/** A WebDriver BiDi session. */
interface Session {
  send<Answer>(method: string, params: object): Promise<Answer>;
}

interface Inner {
  readonly _connection: {
    toImpl(context: BrowserContext): {readonly _browser: {readonly _browserSession: Session}};
  };
}

/** Playwright's own session: Firefox allows but one, and Playwright has no public way to it. */
export const sessionOf = (context: BrowserContext): Session =>
  (context as unknown as Inner)._connection.toImpl(context)._browser._browserSession;

interface Evaluated {
  readonly result: {readonly value?: unknown};
  readonly exceptionDetails?: {readonly text: string};
}

const isClosed = (reason: unknown) => String(reason).includes('no such frame');

/** One of the browser's own windows. A tab has a window of its own here, so the one that is named may close meanwhile. */
async function evaluateInWindow(session: Session, expression: string, tries = 5): Promise<Evaluated> {
  const {contexts} = await session.send<{contexts: readonly {context: string}[]}>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const target = {context: contexts[0]?.context};
  return session.send<Evaluated>('script.evaluate', {expression, target, awaitPromise: true}).catch(reason => {
    if (tries === 1 || !isClosed(reason)) throw reason;
    return evaluateInWindow(session, expression, tries - 1);
  });
}

/**
 * Evaluates an expression in the browser's own window, where everything is allowed that Firefox itself may do. Needs
 * `--remote-allow-system-access`. Only plain values come back.
 */
export async function inBrowserWindow<Value>(context: BrowserContext, expression: string): Promise<Value> {
  const {result, exceptionDetails} = await evaluateInWindow(sessionOf(context), expression);
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value as Value;
}

/** Presses a button of the question that Firefox itself asks; false while it does not ask. */
const answer = (context: BrowserContext, button: 'primary' | 'secondary') =>
  inBrowserWindow<boolean>(
    context,
    `(button => {
      button?.click();
      return button !== undefined;
    })([...Services.wm.getEnumerator('navigator:browser')]
      .flatMap(window => [...window.document.querySelectorAll('popupnotification .popup-notification-${button}-button')])[0])`,
  );

export const agree = (context: BrowserContext) => answer(context, 'primary');
export const decline = (context: BrowserContext) => answer(context, 'secondary');
