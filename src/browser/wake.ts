import {clearAlarm, setAlarm} from './alarms';

/** What goes on: a purge or its undo, a deep clean, or a check. */
type Waking = 'work-goes-on' | 'deep-clean-goes-on' | 'check-goes-on';

/**
 * Sees to it that a worker that is stopped over its work comes back, half a minute later at the latest, and again if it
 * is stopped once more.
 */
export function wakeLater(alarm: Waking = 'work-goes-on'): void {
  void setAlarm(alarm, {delayInMinutes: 0.5, periodInMinutes: 0.5});
}

export const neverMindWaking = (alarm: Waking = 'work-goes-on'): Promise<void> => clearAlarm(alarm);
