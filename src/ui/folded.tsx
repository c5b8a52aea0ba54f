import {later} from './later';

/** One file for what only an opened fold shows; it is fetched as soon as the first screen is painted. */
export const loadFolded = () => import('./folded-parts');

export const Proof = later(async () => (await loadFolded()).Proof);
export const Steps = later(async () => (await loadFolded()).Steps);
