import { useEffect, useState } from 'react';

const TICK_MS = 30_000;

/** The present, in milliseconds since the epoch, often enough for "2 minutes ago" to stay true. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
