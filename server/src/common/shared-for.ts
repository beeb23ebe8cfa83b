import { performance } from 'node:perf_hooks';

/**
 * Makes work that takes long be done once for all who ask while it is done, and for those who ask soon after.
 * Work that fails is done anew for whoever asks next.
 * @param keptMs how long a result is answered again
 */
export function sharedFor<Result>(
  keptMs: number,
  work: () => Promise<Result>,
): () => Promise<Result> {
  let working: Promise<Result> | null = null;
  let last: { readonly result: Result; readonly until: number } | null = null;

  const anew = async (): Promise<Result> => {
    try {
      const result = await work();
      last = { result, until: performance.now() + keptMs };
      return result;
    } finally {
      working = null;
    }
  };
  return async () => {
    if (last !== null && performance.now() < last.until) return last.result;
    return (working ??= anew());
  };
}
