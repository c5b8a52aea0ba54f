import {useEffect, useState} from 'preact/hooks';

const minute = 60_000;

/** The time, a minute old at most. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
