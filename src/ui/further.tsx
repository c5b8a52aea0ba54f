import type {Snapshot} from '../engine/diagnosis/snapshot';
import {later, laterFile} from './later';

/** One file for the screens beside the verdict; it is fetched beside the texts when one of them comes first. */
export const further = laterFile(() => import('./further-screens'));

export const Aftermath = later(further, file => file.Aftermath);
export const Paused = later(further, file => file.Paused);
export const FurtherScreen = later(further, file => file.FurtherScreen);

/** Whether the first paint of this snapshot needs that file. */
export const needsFurther = (snapshot: Snapshot | undefined): boolean =>
  snapshot?.screen !== 'verdict' ||
  (snapshot?.purge ?? snapshot?.lost ?? snapshot?.after ?? snapshot?.pause) !== undefined;
