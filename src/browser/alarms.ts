import {type Alarms, browser} from './browser';

/** What has to be done later, also when the worker is stopped before. */
export type AlarmName = WorkAlarm | 'login-over';
export type WorkAlarm =
  | 'undo-expires'
  | 'work-goes-on'
  | 'deep-clean-goes-on'
  | 'check-goes-on'
  | 'status-again'
  | 'pause-ends';

export const setAlarm = (name: AlarmName, when: Alarms.CreateAlarmInfoType): Promise<void> =>
  browser.alarms.create(name, when) as unknown as Promise<void>;

export const clearAlarm = async (name: AlarmName): Promise<void> => {
  await browser.alarms.clear(name);
};

/** Calls back when it is time. */
export function onAlarm(listener: (name: AlarmName) => void): void {
  browser.alarms.onAlarm.addListener(({name}) => listener(name as AlarmName));
}
