import type {Found, Otherwise, Planted} from './planted';

/** Failure classes of the network layer, as each cuts a login short. */
export const failures = {} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {} as const satisfies Planted;

/** What is found beside the class, or in its place. */
export const found: Found = {};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {};
