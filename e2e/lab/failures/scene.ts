import type {Routes} from '../answer';

/** What the lab plays. */
export interface Told {
  /** What the person sees, in one line, for the front page of the lab. */
  readonly shows: string;
  /** What is answered otherwise than in a plain healthy login. */
  readonly routes: Routes;
}

/** One failure, as the lab plays it. */
export interface Scene extends Told {
  /** A sentence of the popup’s “why we think so” that only this failure brings. */
  readonly proof: RegExp;
  /** How far the person goes before it shows: to the front page alone, or through the login as far as it goes. */
  readonly until: 'landing' | 'login';
  /** The class, where the scene has another name. */
  readonly rule?: string;
  /** Why the other scenes’ browser cannot show it. */
  readonly notPlayed?: string;
}

export type Scenes = Readonly<Record<string, Scene>>;
