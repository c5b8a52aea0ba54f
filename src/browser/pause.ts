import {clearAlarm, setAlarm} from './alarms';
import {browser} from './browser';
import {store} from './room';

/** While the person does not want to be watched. In session memory: a restart of the browser ends it. ISO dates. */
export interface Pause {
  readonly since: string;
  /** Absent: until the browser is restarted. */
  readonly until?: string;
}

/** Also over when the clock was set back to before it began: it would last too long. */
const isOn = ({since, until}: Pause, now: number) =>
  until === undefined || (Date.parse(since) <= now && now < Date.parse(until));

/** The pause of this moment. */
export async function readPause(now = Date.now()): Promise<Pause | undefined> {
  const {pause} = (await browser.storage.session.get('pause')) as {pause?: Pause};
  return pause && isOn(pause, now) ? pause : undefined;
}

/** @param minutes how long; until the restart when absent */
export async function beginPause(minutes: number | undefined, now = Date.now()): Promise<void> {
  const until = minutes === undefined ? undefined : now + minutes * 60_000;
  const pause: Pause = {since: new Date(now).toISOString(), ...(until && {until: new Date(until).toISOString()})};
  await store({pause});
  if (until) await setAlarm('pause-ends', {when: until});
}

export async function endPause(): Promise<void> {
  await browser.storage.session.remove('pause');
  await clearAlarm('pause-ends');
}

/** Calls back whenever a pause begins or ends. */
export function onPause(listener: (pause: Pause | undefined) => void): void {
  browser.storage.session.onChanged.addListener(({pause}) => {
    if (pause) listener(pause.newValue as Pause | undefined);
  });
}
