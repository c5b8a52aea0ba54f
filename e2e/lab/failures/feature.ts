import type {Scenes} from './scene';

/** Failures of the feature layer, each as what is answered otherwise than in a healthy login. */
export const feature = {} as const satisfies Scenes;
