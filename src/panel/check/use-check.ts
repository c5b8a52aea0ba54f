import {useEffect, useState} from 'preact/hooks';
import {onCheck, readCheck} from '../../browser/check-memory';
import type {CheckState} from '../../engine/check/state';

/** The last check, step by step as its answers come; `undefined` where there is none. */
export function useCheck(): CheckState | undefined {
  const [state, setState] = useState<CheckState>();
  useEffect(() => {
    let isNewer = false;
    onCheck(newer => {
      isNewer = true;
      setState(newer);
    });
    readCheck().then(
      stored => {
        if (!isNewer) setState(stored);
      },
      () => undefined,
    );
  }, []);
  return state;
}
