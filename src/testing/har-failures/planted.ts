import type {Exchange} from '../har';
import type {StyleName} from '../har-exporters';

/** Traffic under the name of the failure class that it shows. */
export type Planted = Readonly<Record<string, readonly Exchange[]>>;

/** All that is to be found, the verdict first, where that is not the class alone: a circumstance has a failure to explain. */
export type Found = Readonly<Record<string, readonly string[]>>;

/** For a program, by the name of the planted traffic: what is expected instead, and why. */
export type Otherwise = Readonly<
  Partial<
    Record<StyleName, Readonly<Record<string, readonly [rule: string | readonly string[] | undefined, why: string]>>>
  >
>;
