import type {Scenes} from './scene';

/** Failures of the edge layer, each as what is answered otherwise than in a healthy login. */
export const edge = {} as const satisfies Scenes;
