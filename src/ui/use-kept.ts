import {useLayoutEffect, useState} from 'preact/hooks';
import type {StoreApi} from 'zustand/vanilla';

/** What a store keeps, up to date. An effect after paint would miss what arrives before the first frame. */
export function useKept<State>({getState, subscribe}: StoreApi<State>): State {
  const [state, setState] = useState(getState);
  useLayoutEffect(() => {
    setState(getState());
    return subscribe(setState);
  }, []);
  return state;
}
