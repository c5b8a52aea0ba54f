import {type PastFailure, readHistory} from '../engine/kept/history';
import {browser} from './browser';

/**
 * Logins that failed before, the oldest first.
 * @param known the failure classes of this version
 */
export async function loadHistory(known: readonly string[]): Promise<readonly PastFailure[]> {
  const {history} = await browser.storage.local.get('history');
  return readHistory(history, known);
}

export const saveHistory = (history: readonly PastFailure[]): Promise<void> => browser.storage.local.set({history});

export const dropHistory = (): Promise<void> => browser.storage.local.remove('history');
