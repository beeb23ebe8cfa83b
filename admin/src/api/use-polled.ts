import { useCallback, useEffect, useRef, useState } from 'react';

export type Polled<Data> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: Data; readonly refresh: () => void }
  | { readonly status: 'failed'; readonly cause: unknown; readonly refresh: () => void };

/**
 * What the server answers, asked for again every so often while the page is looked at. Once something is
 * known, a request that fails leaves it standing until the next one.
 * @param load the same function for the same question: another one is another question
 * @param everyMs of milliseconds, by what was answered; null asks no more
 */
export function usePolled<Data>(
  load: (signal: AbortSignal) => Promise<Data>,
  everyMs: (data: Data | null) => number | null,
): Polled<Data> {
  const [known, setKnown] = useState<{ readonly load: unknown; readonly data: Data } | null>(null);
  const [cause, setCause] = useState<unknown>(null);
  const [asked, setAsked] = useState(0);
  const pace = useRef(everyMs);
  pace.current = everyMs;

  const refresh = useCallback(() => setAsked((count) => count + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: number | undefined;
    const again = (data: Data | null) => {
      const delay = pace.current(data);
      if (delay !== null) timer = window.setTimeout(ask, delay);
    };
    const ask = () => {
      // A tab in the background asks once it is looked at.
      if (document.hidden) {
        document.addEventListener('visibilitychange', ask, { once: true });
        return;
      }
      load(signal).then(
        (data) => {
          if (signal.aborted) return;
          setKnown({ load, data });
          setCause(null);
          again(data);
        },
        (error: unknown) => {
          if (signal.aborted) return;
          setCause(error);
          again(null);
        },
      );
    };
    ask();
    return () => {
      controller.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [load, asked]);

  if (known !== null && known.load === load) return { status: 'ready', data: known.data, refresh };
  return cause === null ? { status: 'loading' } : { status: 'failed', cause, refresh };
}
