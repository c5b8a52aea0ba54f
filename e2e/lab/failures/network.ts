import type {Scenes} from './scene';

/** Failures of the network layer, each as what is answered otherwise than in a healthy login. */
export const network = {} as const satisfies Scenes;
