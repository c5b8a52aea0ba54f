import type {Scenes} from './scene';

/** Failures of the device layer, each as what is answered otherwise than in a healthy login. */
export const device = {} as const satisfies Scenes;
