import type {Snapshot} from '../engine/diagnosis/snapshot';
import {later, laterFile} from './later';
import type {Screen} from './screen';

/** One file for the screens beside the verdict; it is fetched beside the texts when one of them comes first. */
export const further = laterFile(() => import('./further-screens'));

export const AfterPurge = later(further, file => file.AfterPurge);
export const Paused = later(further, file => file.Paused);
export const FurtherScreen = later(further, file => file.FurtherScreen);

/** Whether the first paint of this snapshot needs that file. */
export const needsFurther = (snapshot: Snapshot | undefined, screen: Screen): boolean =>
  screen !== 'verdict' || snapshot?.purge !== undefined || snapshot?.pause !== undefined;
