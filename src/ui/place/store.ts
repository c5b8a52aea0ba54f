import {createStore} from 'zustand/vanilla';
import type {FrontTab} from '../../browser/front-tab';
import type {Snapshot} from '../../engine/diagnosis/snapshot';
import {useKept} from '../use-kept';
import type {Note} from '../view';
import type {Voice} from '../voice';

/** All that the popup, or the panel, keeps; everything else is derived. */
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

export const useStore = (): State => useKept(store);
