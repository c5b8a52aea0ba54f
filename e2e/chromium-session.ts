import {setTimeout as pause} from 'node:timers/promises';
import type {BrowserContext} from 'playwright';

/** Carries commands of Chromium's own protocol: Playwright's session with the browser, or the benches' pipe. */
export interface Protocol {
  /** @throws what the browser answers */
  send<Result>(method: string, params?: object): Promise<Result>;
}

/** A page, a worker or a tab. */
export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** A session with the browser itself, not with one of its pages. */
export interface BrowserSession extends Protocol {
  on(event: string, told: (message: never) => void): unknown;
  detach(): Promise<void>;
}

export async function sessionOf(context: BrowserContext): Promise<BrowserSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The context has no browser');
  // Playwright knows the commands by name, but not those for extensions.
  return (await browser.newBrowserCDPSession()) as unknown as BrowserSession;
}

/** Everything there is, also what Playwright leaves out. */
export async function targets(protocol: Protocol): Promise<readonly Target[]> {
  const {targetInfos} = await protocol.send<{targetInfos: readonly Target[]}>('Target.getTargets', {filter: [{}]});
  return targetInfos;
}

/** Waits until there is such a target. @throws when there is none within ten seconds */
export async function waitForTarget(protocol: Protocol, wanted: (target: Target) => boolean): Promise<Target> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const found = (await targets(protocol)).find(wanted);
    if (found) return found;
    await pause(20);
  }
  throw new Error('The target did not appear within 10 s');
}

export const isExtensionPage = ({type, url}: Target): boolean =>
  type === 'page' && url.startsWith('chrome-extension://');

/** The worker of that extension, of any if none is named. */
export const isWorkerOf =
  (extension = '') =>
  ({type, url}: Target): boolean =>
    type === 'service_worker' && url.startsWith(`chrome-extension://${extension}`);

/** Stops workers as the browser itself would, in whatever they are doing. Answers how many were stopped. */
export async function stopWorkers(protocol: Protocol, extension?: string): Promise<number> {
  const workers = (await targets(protocol)).filter(isWorkerOf(extension));
  await Promise.all(workers.map(({targetId}) => protocol.send('Target.closeTarget', {targetId})));
  return workers.length;
}

interface Evaluated {
  readonly result: {readonly value: unknown};
  readonly exceptionDetails?: {readonly text: string; readonly exception?: {readonly description?: string}};
}

/** Evaluates an expression in a target, and waits for what it promises. @throws what it throws */
export async function evaluateIn<Result>(target: Protocol, expression: string): Promise<Result> {
  const params = {expression, awaitPromise: true, returnByValue: true};
  const {result, exceptionDetails: thrown} = await target.send<Evaluated>('Runtime.evaluate', params);
  if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  return result.value as Result;
}
