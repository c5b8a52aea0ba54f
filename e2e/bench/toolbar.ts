import {setTimeout as pause} from 'node:timers/promises';
import {isExtensionPage, stopWorkers, targets, waitForTarget} from '../chromium-session';
import type {Chromium} from './chromium';
import {askWorker, attach, type Session} from './target';

/** Whether the extension's worker runs when the popup opens. */
export type Worker = 'warm' | 'cold';

/** Nothing looks at the popup for so long: who is attached while it paints is measured too. */
const unobserved = 1000;

const prepare = ({cdp, extension}: Chromium, worker: Worker) =>
  worker === 'cold' ? stopWorkers(cdp, extension) : askWorker(cdp, extension, '0');

/** Clicks the button in the toolbar, and lets the popup be until it is long painted. */
export async function openPopup({cdp, extension}: Chromium): Promise<Session> {
  const tab = await waitForTarget(cdp, ({type}) => type === 'tab');
  await cdp.send('Extensions.triggerAction', {id: extension, targetId: tab.targetId});
  await pause(unobserved);
  return attach(cdp, await waitForTarget(cdp, isExtensionPage));
}

export async function closePopup({cdp}: Chromium, {targetId}: Session): Promise<void> {
  await cdp.send('Target.closeTarget', {targetId});
  while ((await targets(cdp)).some(isExtensionPage)) await pause(20);
}

// The largest text on the first screen is the verdict itself; in the floor it is its one line.
const painted = `new Promise(resolve => {
  new PerformanceObserver(list => resolve(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
})`;

/** Milliseconds from the popup's own beginning until its largest text is painted. */
export async function paintTime(browser: Chromium, worker: Worker): Promise<number> {
  await prepare(browser, worker);
  const popup = await openPopup(browser);
  const time = await popup.evaluate<number>(painted);
  await closePopup(browser, popup);
  return time;
}

/** Milliseconds from a click on the fold that comes next until the frame after it is made; the fold is closed again. */
export const openFold = (popup: Session, turn: number): Promise<number> =>
  popup.evaluate<number>(`(async turn => {
    const folds = [...document.querySelectorAll('details')];
    const summary = folds[turn % folds.length].querySelector('summary');
    const frame = () => new Promise(resolve => requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }));
    const from = performance.now();
    summary.click();
    await frame();
    const time = performance.now() - from;
    summary.click();
    await frame();
    return time;
  })(${turn})`);
