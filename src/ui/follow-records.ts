import {ask} from '../browser/ask';
import {onRecorded} from '../browser/on-recorded';

/** While somebody looks, what is healthy is judged too. A login tells many things at once: one look for all of them. */
export function followRecords(): void {
  let waiting = false;
  const look = () => {
    waiting = false;
    ask('diagnosis.refresh').catch(() => undefined);
  };
  onRecorded(() => {
    if (!waiting) setTimeout(look, 300);
    waiting = true;
  });
}
