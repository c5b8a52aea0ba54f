import type {Pause} from '../browser/pause';

/** What the half of the background that listens has to know at once. */
export interface ListeningHalf {
  readonly pauseChanged: (pause: Pause | undefined) => void;
  readonly failureShown: (isShown: boolean) => void;
  /** Whether changes of cookies are heard: each one that is told holds up those that a purge has still to make. */
  readonly hearCookies: (wanted: boolean) => void;
}

let known: Partial<ListeningHalf> = {};

/** It follows as soon as it has loaded the work. */
export const follow = (half: ListeningHalf): void => {
  known = half;
};

export const listeningHalf = (): Partial<ListeningHalf> => known;
