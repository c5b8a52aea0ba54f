import {useLayoutEffect, useState} from 'preact/hooks';

/** The time, a second old at most, until `end`. */
export function useNow(end: number): number {
  const [now, setNow] = useState(Date.now);
  useLayoutEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() > end) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [end]);
  return now;
}
