import {useLayoutEffect, useState} from 'preact/hooks';

const patience = 10_000;

/** Whether the next click does it. Escape takes it back, and so do ten seconds. */
export function useArmed(): readonly [armed: boolean, setArmed: (armed: boolean) => void] {
  const [armed, setArmed] = useState(false);
  // In the same moment as the second button: an Escape pressed at once is not to miss it.
  useLayoutEffect(() => {
    if (!armed) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It would close the fold as well.
      event.stopImmediatePropagation();
      event.preventDefault();
      setArmed(false);
    };
    const timer = setTimeout(() => setArmed(false), patience);
    document.addEventListener('keydown', onKey, {capture: true});
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey, {capture: true});
    };
  }, [armed]);
  return [armed, setArmed];
}
