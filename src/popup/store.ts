import {useLayoutEffect, useState} from 'preact/hooks';
import {createStore} from 'zustand/vanilla';
import type {FrontTab} from '../browser/front-tab';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import type {Note} from '../ui/view';
import type {Voice} from '../ui/voice';

/** All that the popup keeps; everything else is derived. */
export interface State {
  /** Absent until the texts are loaded. */
  readonly voice: Voice | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly tab: FrontTab | undefined;
  readonly note: Note | undefined;
}

export const store = createStore<State>(() => ({
  voice: undefined,
  snapshot: undefined,
  tab: undefined,
  note: undefined,
}));

/** The state, kept up to date. An effect after paint would miss what arrives before the first frame. */
export function useStore(): State {
  const [state, setState] = useState(store.getState);
  useLayoutEffect(() => {
    setState(store.getState());
    return store.subscribe(setState);
  }, []);
  return state;
}
