import {blockPages} from './boxes/blocking';
import {inspection} from './boxes/inspection';
import {lines} from './boxes/line';
import {portals} from './boxes/portal';
import {services} from './boxes/service';
import type {Middlebox} from './middlebox';

/** Whom the lab can put between the browser and the sites, and what else can be wrong there. */
export const middleboxes = {...inspection, ...blockPages, ...portals, ...lines, ...services};

export type MiddleboxName = keyof typeof middleboxes;

/** That one, in front of its usual hosts or of those that are named. */
export const boxNamed = (name: MiddleboxName, hosts?: readonly string[]): Middlebox => ({
  ...middleboxes[name],
  ...(hosts && {hosts}),
});
