import {useEffect, useState} from 'preact/hooks';
import {furtherAllowed} from '../../browser/sites';
import {type Counts, countsOf} from '../../engine/purge/counts';
import {useJar} from '../use-jar';
import {useProtectedNames} from '../use-protected-names';

interface Known extends Counts {
  /** Whether the cookies of the further hosts are seen too. */
  readonly further: boolean;
}

/**
 * What each level would take now; absent until the browser has told.
 * @param phase of a purge: whatever it did is counted anew
 * @param at when the page looked last: the person may have allowed something since
 */
export function useCounts(phase: string | undefined, at: string): Known | undefined {
  const jar = useJar(true, phase);
  const protectedNames = useProtectedNames();
  const [further, setFurther] = useState(false);
  useEffect(() => {
    furtherAllowed().then(setFurther, () => undefined);
  }, [at]);
  return typeof jar === 'object' ? {...countsOf(jar.cookies, protectedNames), further} : undefined;
}
