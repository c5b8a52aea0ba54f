import type {Scenes} from './scene';

/** Failures of the region layer, each as what is answered otherwise than in a healthy login. */
export const region = {} as const satisfies Scenes;
