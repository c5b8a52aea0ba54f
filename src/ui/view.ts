import {type ComponentChildren, createContext} from 'preact';
import {useContext} from 'preact/hooks';
import type {Voice} from './voice';

/** What a page says in one line after a click. */
export type Note = 'trouble' | 'full' | 'copied';

/** What every component may need: words, and a way to act. */
export interface View extends Voice {
  readonly note: Note | undefined;
  readonly tell: (note: Note | undefined) => void;
  /** Does what a click asks for; if that is refused, the page says so instead of falling silent. */
  readonly run: (work: () => Promise<unknown>) => void;
  /** What stands under the hops of the path picture, on a page with room for it. */
  readonly notes?: ComponentChildren;
}

const silent: View = {
  language: 'en',
  t: key => key,
  many: key => key,
  note: undefined,
  tell: () => undefined,
  run: () => undefined,
};

export const ViewContext = createContext(silent);
export const useView = (): View => useContext(ViewContext);
