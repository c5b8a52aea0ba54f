import type {Device} from '../../engine/check/seen';
import {browserName, hintedVersion} from '../environment';
import {otherExtensions} from './other-extensions';

/** The main version in the user agent. */
const statedVersion = () => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1];

/** What this browser says of itself, and who else may touch the sites. */
export async function lookAtDevice(): Promise<Device> {
  const hinted = hintedVersion();
  const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
  return {
    browser: browserName(),
    timeZone,
    online: navigator.onLine,
    hintsDiffer: hinted !== undefined && hinted !== statedVersion(),
    // A worker has no such field.
    cookiesOff: navigator.cookieEnabled === false,
    extensions: await otherExtensions().catch(() => 'closed' as const),
  };
}

/** The user agent that the edge was told, out of its trace; undefined when it is none. */
export const toldAgent = (trace: string): string | undefined => /^uag=(.{1,500})$/m.exec(trace)?.[1];
