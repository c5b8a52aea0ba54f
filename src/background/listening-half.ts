import type {Pause} from '../browser/pause';

/** What the half of the background that listens has to know at once. */
export interface ListeningHalf {
  readonly pauseChanged: (pause: Pause | undefined) => void;
  readonly failureShown: (isShown: boolean) => void;
  /** Whether changes of cookies are heard: each one that is told holds up those that a purge has still to make. */
  readonly hearCookies: (wanted: boolean) => void;
}

let half: ListeningHalf | undefined;

/** There is one, and it loads this script. */
export const follow = (listening: ListeningHalf): void => {
  half = listening;
};

export const tellHalf = <Name extends keyof ListeningHalf>(what: Name, about: Parameters<ListeningHalf[Name]>[0]) =>
  (half?.[what] as ((about: unknown) => void) | undefined)?.(about);
