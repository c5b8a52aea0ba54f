import {browser} from './browser';

const alarm = 'work-goes-on';

/**
 * Sees to it that a worker that is stopped over its work comes back, half a minute later at the latest, and again if it
 * is stopped once more.
 */
export function wakeLater(): void {
  void browser.alarms.create(alarm, {delayInMinutes: 0.5, periodInMinutes: 0.5});
}

export const neverMindWaking = async (): Promise<void> => {
  await browser.alarms.clear(alarm);
};

/** Calls back when work that was begun has to be taken up. */
export function watchWaking(goOn: () => void): void {
  browser.alarms.onAlarm.addListener(({name}) => {
    if (name === alarm) goOn();
  });
}
