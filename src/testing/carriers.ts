import type {Carrier} from './carrier';
import {elsewhere} from './carriers-elsewhere';
import {inAddresses} from './carriers-in-addresses';
import {inBodies} from './carriers-in-bodies';
import {inCookies, inHeaders} from './carriers-in-headers';

/** Every place of a HAR file where secrets have been seen, or could be put. */
export const carriers: readonly Carrier[] = [...inHeaders, ...inCookies, ...inAddresses, ...inBodies, ...elsewhere];
