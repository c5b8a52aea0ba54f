import type {Snapshot} from '../engine/diagnosis/snapshot';
import {later} from './later';
import type {Screen} from './screen';

/** One file for the screens beside the verdict; loaded beside the texts when one of them comes first. */
export const loadFurther = () => import('./further-screens');

export const AfterPurge = later(async () => (await loadFurther()).AfterPurge);
export const FurtherScreen = later(async () => (await loadFurther()).FurtherScreen);

/** Whether the first paint of this snapshot needs that file. */
export const needsFurther = (snapshot: Snapshot | undefined, screen: Screen): boolean =>
  screen !== 'verdict' || snapshot?.purge !== undefined;
