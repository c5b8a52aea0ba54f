import type {ComponentType} from 'preact';
import {useLayoutEffect, useState} from 'preact/hooks';

/** A component that the first paint can do without: it comes in a file of its own, when it is needed first. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let Loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [, show] = useState(Loaded);
    useLayoutEffect(() => {
      if (Loaded) return;
      load().then(component => {
        Loaded = component;
        show(() => component);
      });
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
