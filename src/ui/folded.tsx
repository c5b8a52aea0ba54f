import {later, laterFile} from './later';

/** One file for what an opened fold shows and what a click does; it is fetched once the first screen is painted. */
export const folded = laterFile(() => import('./folded-parts'));

export const AllDone = later(folded, file => file.AllDone);
export const Proof = later(folded, file => file.Proof);
export const Steps = later(folded, file => file.Steps);
