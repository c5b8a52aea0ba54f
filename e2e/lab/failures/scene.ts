import type {Routes} from '../answer';

/** One failure, as the lab plays it. */
export interface Scene {
  /** What the person sees, in one line, for the front page of the lab. */
  readonly shows: string;
  /** What is answered otherwise than in a healthy login. */
  readonly routes: Routes;
  /** A sentence of the popup's “why we think so” that only this failure brings. */
  readonly proof: RegExp;
  /** How far the person goes before it shows: to the front page alone, or through the login as far as it goes. */
  readonly until: 'landing' | 'login';
  /** The class, where the scene has another name. */
  readonly rule?: string;
  /** Why no browser of the tests can show it; then it is judged from files and probes alone. */
  readonly notPlayed?: string;
}

export type Scenes = Readonly<Record<string, Scene>>;
