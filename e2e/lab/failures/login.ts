import type {Scenes} from './scene';

/** Failures of the login layer, each as what is answered otherwise than in a healthy login. */
export const login = {} as const satisfies Scenes;
