import type {Routes} from '../answer';

/** One failure, as the lab plays it. */
export interface Scene {
  /** What the person sees, in one line, for the front page of the lab. */
  readonly shows: string;
  /** What is answered otherwise than in a healthy login. */
  readonly routes: Routes;
  /** A sentence of the popup's “why we think so” that only this failure brings. */
  readonly proof: RegExp;
  /** How far the person has to go before it shows: the front page alone, the first step of the login, or its end. */
  readonly until: 'landing' | 'login' | 'end';
  /** The class, where the scene has another name. */
  readonly rule?: string;
  /** Why no browser of the tests can show it; then it is judged from files and probes alone. */
  readonly notPlayed?: string;
}

export type Scenes = Readonly<Record<string, Scene>>;
