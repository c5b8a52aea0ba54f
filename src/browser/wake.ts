import {clearAlarm, setAlarm} from './alarms';

/**
 * Sees to it that a worker that is stopped over its work comes back, half a minute later at the latest, and again if it
 * is stopped once more.
 */
export function wakeLater(): void {
  void setAlarm('work-goes-on', {delayInMinutes: 0.5, periodInMinutes: 0.5});
}

export const neverMindWaking = (): Promise<void> => clearAlarm('work-goes-on');
