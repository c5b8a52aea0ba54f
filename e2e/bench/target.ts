import {evaluateIn, isWorkerOf, type Target, waitForTarget} from '../chromium-session';
import type {Cdp} from './cdp';

/** A page or a worker that commands are sent to. */
export interface Session {
  readonly targetId: string;
  send<Result>(method: string, params?: object): Promise<Result>;
  /** Evaluates an expression, waits for what it promises. @throws what it throws */
  evaluate<Result>(expression: string): Promise<Result>;
  /** Leaves the target alone again. */
  detach(): Promise<void>;
}

export const firstPage = (cdp: Cdp): Promise<Target> => waitForTarget(cdp, ({type}) => type === 'page');

/** The worker of an extension, wherever it stands in its life; it must be awake. */
export const workerOf = (cdp: Cdp, extension: string): Promise<Target> => waitForTarget(cdp, isWorkerOf(extension));

export async function attach(cdp: Cdp, {targetId}: Target): Promise<Session> {
  const {sessionId} = await cdp.send<{sessionId: string}>('Target.attachToTarget', {targetId, flatten: true});
  const send = <Result>(method: string, params?: object) => cdp.send<Result>(method, params, sessionId);
  return {
    targetId,
    send,
    evaluate: expression => evaluateIn({send}, expression),
    detach: () => cdp.send('Target.detachFromTarget', {sessionId}),
  };
}

/** Opens an address in the tab and waits until it is loaded. */
export async function open(tab: Session, url: string): Promise<void> {
  const {errorText} = await tab.send<{errorText?: string}>('Page.navigate', {url});
  if (errorText) throw new Error(`${url}: ${errorText}`);
  await tab.evaluate(`new Promise(resolve => {
    const look = () => (document.readyState === 'complete' ? resolve() : setTimeout(look, 10));
    look();
  })`);
}

/** Asks a worker, and leaves it: a worker that is attached to is never stopped by the browser. */
export async function askWorker<Result>(cdp: Cdp, extension: string, expression: string): Promise<Result> {
  const session = await attach(cdp, await workerOf(cdp, extension));
  try {
    return await session.evaluate<Result>(expression);
  } finally {
    await session.detach();
  }
}
