import {browser} from './browser';
import {isRecordKey} from './record-keys';

/** Calls back when something was remembered. */
export function onRecorded(listener: () => void): void {
  browser.storage.session.onChanged.addListener(changes => {
    if (Object.entries(changes).some(([key, {newValue}]) => newValue !== undefined && isRecordKey(key))) listener();
  });
}
