import {useEffect, useState} from 'preact/hooks';
import type {Report} from '../../engine/report/report';

interface Gathered {
  readonly report?: Report | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/**
 * Gathers the report, and anew when another check was made.
 * @param check by which one check is told from the next
 */
export function useReport(gather: () => Promise<Report>, check: string): Gathered {
  const [report, setReport] = useState<Report>();
  const [failed, setFailed] = useState(false);
  const again = () => {
    setFailed(false);
    gather().then(setReport, () => setFailed(true));
  };
  useEffect(again, [check]);
  return {report, failed, again};
}
