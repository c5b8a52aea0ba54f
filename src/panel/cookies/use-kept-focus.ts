import {useLayoutEffect, useRef} from 'preact/hooks';

/** What has the focus, among all that could have it, in their order. */
interface Place {
  readonly at: HTMLElement;
  readonly all: readonly HTMLElement[];
}

const canFocus = 'summary, button, input, [tabindex]';

/** What comes next of what is still there, else what came before. */
function nearest({at, all}: Place): HTMLElement | undefined {
  const index = all.indexOf(at);
  const isThere = (element: HTMLElement) => element.isConnected && element.checkVisibility();
  return all.slice(index).find(isThere) ?? all.slice(0, Math.max(0, index)).findLast(isThere);
}

/** Whoever removes what has the focus goes on where they were, and not at the beginning of the page. */
export function useKeptFocus() {
  const part = useRef<HTMLDivElement>(null);
  const place = useRef<Place | undefined>(undefined);
  useLayoutEffect(() => {
    const note = ({target}: FocusEvent) => {
      const own = part.current;
      place.current =
        own && target instanceof HTMLElement && own.contains(target)
          ? {at: target, all: [...own.querySelectorAll<HTMLElement>(canFocus)]}
          : undefined;
    };
    // A click beside everything takes the focus away on purpose.
    const leave = () => {
      place.current = undefined;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
  useLayoutEffect(() => {
    const lost = place.current && !place.current.at.isConnected && document.activeElement === document.body;
    if (lost && place.current) nearest(place.current)?.focus();
  });
  return part;
}
