import browser from 'webextension-polyfill';

const alarm = 'work-goes-on';

/** Sees to it that a worker that is stopped over its work comes back, half a minute later at the latest. */
export function wakeLater(): void {
  void browser.alarms.create(alarm, {delayInMinutes: 0.5});
}

export const neverMindWaking = async (): Promise<void> => {
  await browser.alarms.clear(alarm);
};

/** Waking is enough: what was begun is taken up wherever the worker comes from. */
export function watchWaking(): void {
  browser.alarms.onAlarm.addListener(() => undefined);
}
