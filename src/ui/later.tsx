import type {ComponentType} from 'preact';
import {useLayoutEffect, useState} from 'preact/hooks';

/** A file that the first paint can do without, and what of it is there already. */
export interface LaterFile<File> {
  readonly load: () => Promise<File>;
  readonly loaded: () => File | undefined;
}

/** Fetches once; what was fetched before a paint is in that paint. */
export function laterFile<File>(fetchFile: () => Promise<File>): LaterFile<File> {
  let file: File | undefined;
  return {
    load: async () => {
      file = await fetchFile();
      return file;
    },
    loaded: () => file,
  };
}

/** A component out of such a file; nothing until it is there. */
export function later<File, Props extends object>(
  {load, loaded}: LaterFile<File>,
  pick: (file: File) => ComponentType<Props>,
) {
  return function Later(props: Props) {
    const [, arrived] = useState(false);
    const file = loaded();
    useLayoutEffect(() => {
      if (!loaded()) load().then(() => arrived(true));
    }, []);
    if (!file) return null;
    const Component = pick(file);
    return <Component {...props} />;
  };
}
