import type {Scenes} from './scene';

/** Failures of the account layer, each as what is answered otherwise than in a healthy login. */
export const account = {} as const satisfies Scenes;
