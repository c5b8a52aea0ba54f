import type {SetTimes} from '../../engine/jar/cookie-age';
import type {JarCookie} from '../../engine/jar/jar-cookie';

/** What everything that is shown of a cookie depends on. */
export interface ShownJar {
  readonly times: SetTimes;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly protectedNames: readonly string[];
  /** Only some are looked for: what is found lies open. */
  readonly isFiltered: boolean;
  /** Keys of the groups that the person has opened. */
  readonly opened: Set<string>;
  readonly remove: (cookies: readonly JarCookie[]) => void;
}
