import type {Cdp} from './cdp';

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** A page or a worker that commands are sent to. */
export interface Session {
  readonly targetId: string;
  send<Result>(method: string, params?: object): Promise<Result>;
  /** Evaluates an expression, waits for what it promises. @throws what it throws */
  evaluate<Result>(expression: string): Promise<Result>;
  /** Leaves the target alone again. */
  detach(): Promise<void>;
}

interface Evaluated {
  readonly result: {readonly value: unknown};
  readonly exceptionDetails?: {readonly text: string; readonly exception?: {readonly description?: string}};
}

export async function targets(cdp: Cdp): Promise<readonly Target[]> {
  const {targetInfos} = await cdp.send<{targetInfos: readonly Target[]}>('Target.getTargets', {filter: [{}]});
  return targetInfos;
}

/** Waits until there is such a target. @throws when there is none within ten seconds */
export async function waitForTarget(cdp: Cdp, wanted: (target: Target) => boolean): Promise<Target> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const found = (await targets(cdp)).find(wanted);
    if (found) return found;
    await pause(20);
  }
  throw new Error('The target did not appear within 10 s');
}

export const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

export const firstPage = (cdp: Cdp): Promise<Target> => waitForTarget(cdp, ({type}) => type === 'page');

/** The worker of an extension, wherever it stands in its life; it must be awake. */
export const workerOf = (cdp: Cdp, extension: string): Promise<Target> =>
  waitForTarget(cdp, ({type, url}) => type === 'service_worker' && url.startsWith(`chrome-extension://${extension}/`));

export async function attach(cdp: Cdp, {targetId}: Target): Promise<Session> {
  const {sessionId} = await cdp.send<{sessionId: string}>('Target.attachToTarget', {targetId, flatten: true});
  const send = <Result>(method: string, params?: object) => cdp.send<Result>(method, params, sessionId);
  return {
    targetId,
    send,
    evaluate: async <Result>(expression: string) => {
      const params = {expression, awaitPromise: true, returnByValue: true};
      const {result, exceptionDetails: thrown} = await send<Evaluated>('Runtime.evaluate', params);
      if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
      return result.value as Result;
    },
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

/** Stops a worker as the browser itself would. */
export async function stopWorker(cdp: Cdp, extension: string): Promise<void> {
  const isWorker = ({type, url}: Target) =>
    type === 'service_worker' && url.startsWith(`chrome-extension://${extension}/`);
  for (const {targetId} of (await targets(cdp)).filter(isWorker)) await cdp.send('Target.closeTarget', {targetId});
}
