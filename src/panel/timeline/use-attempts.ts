import {useEffect, useState} from 'preact/hooks';
import {ask} from '../../browser/ask';
import type {SeenAttempts} from '../../engine/diagnosis/attempts';

/** The attempts of the last hour, asked anew whenever something was judged. @param at when that was */
export function useAttempts(at: string | undefined): SeenAttempts | undefined {
  const [attempts, setAttempts] = useState<SeenAttempts>();
  useEffect(() => {
    let isLast = true;
    // Without an answer the last one stays: it says itself of when it is.
    ask('attempts.list').then(
      found => isLast && setAttempts(found),
      () => undefined,
    );
    return () => {
      isLast = false;
    };
  }, [at]);
  return attempts;
}
