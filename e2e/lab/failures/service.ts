import type {Scenes} from './scene';

/** Failures of the service layer, each as what is answered otherwise than in a healthy login. */
export const service = {} as const satisfies Scenes;
