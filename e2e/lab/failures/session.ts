import type {Scenes} from './scene';

/** Failures of the session layer, each as what is answered otherwise than in a healthy login. */
export const session = {} as const satisfies Scenes;
