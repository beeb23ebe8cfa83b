/** An answer that is asked for at most once in a while, whoever wants it. */
export interface Kept<Value> {
  /** The last answer, or the next one where that is too old. */
  get(load: () => Promise<Value>): Promise<Value>;
  /** Has it asked for anew. */
  forget(): void;
}

/** @param forMs - milliseconds for which an answer holds, also one that failed */
export function createKept<Value>(forMs: number, now: () => number = Date.now): Kept<Value> {
  let kept: { readonly at: number; readonly answer: Promise<Value> } | null = null;
  return {
    get(load) {
      if (kept === null || now() - kept.at >= forMs) kept = { at: now(), answer: load() };
      return kept.answer;
    },
    forget() {
      kept = null;
    },
  };
}
