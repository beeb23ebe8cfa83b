import { useEffect, useRef, useState } from 'react';

export interface Followed<Answer> {
  /** The last one; null before the first. */
  readonly answer: Answer | null;
  /** Why the newest request was not answered; null where it was. */
  readonly cause: unknown;
  readonly isAsking: boolean;
}

/**
 * What is answered to a request that changes while somebody types. One is in flight and the newest waits for
 * it, so that answers follow each other as fast as they come.
 * @param ask the same function for as long as the component lives
 */
export function useFollowed<Request, Answer>(
  ask: (request: Request, signal: AbortSignal) => Promise<Answer>,
  request: Request,
): Followed<Answer> {
  const [followed, setFollowed] = useState<Followed<Answer>>({
    answer: null,
    cause: null,
    isAsking: true,
  });
  const wanted = useRef('');
  const isRunning = useRef(false);
  const closed = useRef(new AbortController());
  const key = JSON.stringify(request);

  useEffect(() => {
    const controller = new AbortController();
    closed.current = controller;
    isRunning.current = false;
    return () => controller.abort();
  }, []);

  useEffect(() => {
    wanted.current = key;
    const { signal } = closed.current;
    const isOpen = () => !signal.aborted;
    const follow = async () => {
      isRunning.current = true;
      let asked = '';
      while (asked !== wanted.current && isOpen()) {
        asked = wanted.current;
        setFollowed((before) => ({ ...before, isAsking: true }));
        try {
          const answer = await ask(JSON.parse(asked) as Request, signal);
          if (isOpen()) setFollowed({ answer, cause: null, isAsking: false });
        } catch (cause) {
          if (isOpen()) setFollowed((before) => ({ ...before, cause, isAsking: false }));
        }
      }
      if (isOpen()) isRunning.current = false;
    };
    if (!isRunning.current) void follow();
  }, [ask, key]);

  return followed;
}
