import type {OtherExtension} from '../../engine/check/seen';
import {type Installed, othersAmong} from '../../engine/check/suspects';
import {browser} from '../browser';

export const extensionsAllowed = (): Promise<boolean> => browser.permissions.contains({permissions: ['management']});

/** Only inside a click. Answers whether the person agreed. */
export const requestExtensions = (): Promise<boolean> => browser.permissions.request({permissions: ['management']});

/** Other extensions that can read or change the two sites; `closed` where nobody may look. */
export async function otherExtensions(): Promise<readonly OtherExtension[] | 'closed'> {
  if (!(await extensionsAllowed())) return 'closed';
  const all = (await browser.management.getAll()) as unknown as readonly Installed[];
  return othersAmong(all, browser.runtime.id);
}
