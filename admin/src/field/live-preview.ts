import type { PreviewRequest } from '../../../server/src/contracts/api';
import { isPassing, retryAfterMs } from '../api/passing';
import { asked, ended, NOTHING_ASKED, slowed, type Asked, type Latest } from './latest';
import type { PreviewEvent, PreviewPicture } from './preview-state';
import { nextRetryDelay } from './retry-delay';

/** After so many milliseconds, drawing takes longer than usual. */
const SLOW_MS = 2_000;

/** What to preview, with the key by which equal requests are known. */
export interface PreviewAsk extends Asked {
  readonly request: PreviewRequest;
}

export interface LivePreview {
  /** Asks for a picture of what the form holds now. */
  ask(ask: PreviewAsk): void;
  /** Asks for the last picture once more, since it may look another way though the form is the same. */
  renew(): void;
  /** Tries again what has failed. */
  retry(): void;
  /** The tab is looked at again, or the network is back: tries again what failed or hangs. */
  wake(): void;
  /** Aborts what is in flight; nothing is told any more. */
  close(): void;
}

/**
 * Asks for previews as fast as they are drawn, and again by itself where the reason of a failure
 * may pass.
 *
 * @param draw rejects where there is no picture; a request whose signal is aborted is not heard
 * @param tell hears of every step
 */
export function createLivePreview(
  draw: (request: PreviewRequest, signal: AbortSignal) => Promise<PreviewPicture>,
  tell: (event: PreviewEvent) => void,
): LivePreview {
  let line: Latest<PreviewAsk> = NOTHING_ASKED;
  let last: PreviewAsk | null = null;
  let failed: PreviewAsk | null = null;
  let failures = 0;
  let inFlight = new AbortController();
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  function go(next: Latest<PreviewAsk>): void {
    const isSame = next.running === line.running;
    line = next;
    if (isSame) return;
    stop();
    if (next.running !== null) start(next.running);
  }

  function start(ask: PreviewAsk): void {
    failed = null;
    inFlight = new AbortController();
    const { signal } = inFlight;
    slowTimer = setTimeout(() => {
      tell({ type: 'slowed' });
      go(slowed(line));
    }, SLOW_MS);
    tell({ type: 'asked' });
    draw(ask.request, signal).then(
      (picture) => {
        if (signal.aborted) return;
        failures = 0;
        tell({ type: 'drawn', picture });
        go(ended(line));
      },
      (cause: unknown) => {
        if (!signal.aborted) fail(ask, cause);
      },
    );
  }

  function fail(ask: PreviewAsk, cause: unknown): void {
    tell({ type: 'failed', cause });
    go(ended(line));
    if (line.running !== null) return;
    failed = ask;
    if (!isPassing(cause)) return;
    retryTimer = setTimeout(retry, Math.max(nextRetryDelay(failures), retryAfterMs(cause)));
    failures += 1;
  }

  function retry(): void {
    // A copy, since it is another request.
    if (failed !== null) go(asked(line, { ...failed }));
  }

  function stop(): void {
    clearTimeout(slowTimer);
    clearTimeout(retryTimer);
    inFlight.abort();
  }

  return {
    ask(next) {
      last = next;
      go(asked(line, next));
    },
    renew() {
      // One in flight may be answered as it stood before.
      if (last !== null) go({ ...NOTHING_ASKED, running: { ...last } });
    },
    retry,
    wake() {
      const { running, slow } = line;
      if (running === null) retry();
      // While the tab slept, the connection may have been lost without a word.
      else if (slow) go({ ...NOTHING_ASKED, running: { ...running } });
    },
    close() {
      line = NOTHING_ASKED;
      last = null;
      failed = null;
      stop();
    },
  };
}
