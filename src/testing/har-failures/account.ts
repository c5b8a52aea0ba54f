import * as organisation from './organisation';
import type {Otherwise, Planted} from './planted';

/** Failure classes of the account layer, as each cuts a login short. */
export const failures = {...organisation.failures} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {...organisation.variants} as const satisfies Planted;

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = organisation.otherwise;
