import {useEffect, useState} from 'preact/hooks';
import {loadRuns, onRuns} from '../../browser/check-runs';
import type {KeptRun} from '../../engine/check/kept-run';

/** The checks that are kept, the latest last. */
export function useRuns(): readonly KeptRun[] {
  const [runs, setRuns] = useState<readonly KeptRun[]>([]);
  useEffect(() => {
    const load = () => void loadRuns().then(setRuns, () => undefined);
    onRuns(load);
    load();
  }, []);
  return runs;
}
