interface Waiting {
  readonly start: () => void;
  readonly refuse: (reason: unknown) => void;
  /** Stops listening for its abort. */
  readonly leave: () => void;
}

/** Those who wait for their turn, first come, first served. Whoever is aborted leaves the line. */
export class WaitingLine {
  // A set keeps the order in which its members came.
  private readonly waiting = new Set<Waiting>();

  get length(): number {
    return this.waiting.size;
  }

  /**
   * @param start called when its turn has come
   * @param refuse called instead, with the signal's reason, or with that of `refuseAll`
   */
  add(start: () => void, refuse: (reason: unknown) => void, signal?: AbortSignal): void {
    const onAbort = () => {
      this.waiting.delete(one);
      refuse(signal?.reason);
    };
    const leave = () => signal?.removeEventListener('abort', onAbort);
    const one = { start, refuse, leave };
    if (signal?.aborted) {
      refuse(signal.reason);
      return;
    }
    signal?.addEventListener('abort', onAbort, { once: true });
    this.waiting.add(one);
  }

  /** Starts the first, if there is one. */
  startFirst(): void {
    for (const first of this.waiting) {
      this.remove(first);
      first.start();
      return;
    }
  }

  refuseAll(reason: unknown): void {
    for (const one of [...this.waiting]) {
      this.remove(one);
      one.refuse(reason);
    }
  }

  private remove(one: Waiting): void {
    this.waiting.delete(one);
    one.leave();
  }
}
