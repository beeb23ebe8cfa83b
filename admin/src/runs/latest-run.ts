const listeners = new Set<() => void>();

/** Tells those who show the last run that there is another one. */
export const latestRun = {
  changed(): void {
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
