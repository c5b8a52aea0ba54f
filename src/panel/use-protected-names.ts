import {useEffect, useState} from 'preact/hooks';
import {onSettings} from '../browser/on-settings';
import {loadSettings} from '../browser/settings';

/** The cookie names that the person wants to keep, from now on always the newest. */
export function useProtectedNames(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => void loadSettings().then(({protectedNames}) => setNames(protectedNames));
    read();
    onSettings(read);
  }, []);
  return names;
}
