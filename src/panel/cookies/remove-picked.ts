import {ask, newClick} from '../../browser/ask';
import type {JarCookie} from '../../engine/jar/jar-cookie';

let last: Promise<unknown> = Promise.resolve();

/** One after the other: a purge that is asked for while another runs would be taken for that one. */
export function removePicked(cookies: readonly JarCookie[]): Promise<unknown> {
  const scope = {level: 'picked', cookies: cookies.map(({id}) => id)} as const;
  last = last.catch(() => undefined).then(() => ask('purge.run', scope, newClick()));
  return last;
}
