import {useEffect, useState} from 'preact/hooks';
import {type Jar, onJarChanged, readJar} from '../browser/jar';

/** The jar, or why there is none to show. */
export type JarState = Jar | 'looking' | 'unread';

/**
 * The jar of now, kept up to date.
 * @param allowed whether the sites may be seen at all
 * @param phase of a purge: whatever it did is looked at, also where the browser told of no change
 */
export function useJar(allowed: boolean, phase: string | undefined): JarState {
  const [jar, setJar] = useState<JarState>('looking');
  useEffect(() => {
    if (!allowed) return undefined;
    let newest = 0;
    const look = () => {
      newest += 1;
      const own = newest;
      const show = (found: JarState) => own === newest && setJar(found);
      readJar().then(show, () => show('unread'));
    };
    look();
    const end = onJarChanged(look);
    return () => {
      newest += 1;
      end();
    };
  }, [allowed, phase]);
  return jar;
}
