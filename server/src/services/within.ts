import { ServiceFailure } from './failure';

/**
 * Ends work that takes too long.
 * @param ms milliseconds
 * @throws ServiceFailure, or the reason of `signal`
 */
export async function within<Result>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const end = new AbortController();
  const late = new ServiceFailure('down', `It made no picture within ${ms / 1_000} s.`);
  const timer = setTimeout(() => end.abort(late), ms);
  try {
    return await work(AbortSignal.any([signal, end.signal]));
  } catch (error) {
    // What waits in between wraps the reason in an error of its own.
    signal.throwIfAborted();
    end.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
