import { OgImageError } from '../../contracts/errors';
import type {
  ImageRequest,
  Renderer,
  RenderOptions,
  RenderRequest,
  RenderResult,
} from '../../contracts/renderer';
import { CardLine } from './card-line';
import { FatalPictures } from './fatal-pictures';
import { leaveOutFatalPictures } from './leave-out-pictures';
import { refuseFatalImages } from './refuse-images';
import { createIdleProcesses } from './idle-processes';
import { poolSize, thisMachine } from './pool-size';
import { ProcessEnded } from './process-ended';
import { startRenderProcess, type RenderLimits, type RenderProcess } from './render-process';
import { DEFAULT_SETTINGS, type EngineSettings } from '../settings';
import { checkSize } from './size';
import { rendererVersion } from '../version';
import { workerScript } from './worker-script';

export interface RendererOptions {
  /**
   * Cards drawn at the same time, each in a process of its own.
   * @default one less than the cores, from 1 to 4, within a quarter of the memory
   */
  readonly processes?: number | null;
  /**
   * The longest that one card may be drawn, in milliseconds, not counting its wait.
   * @default 15000
   */
  readonly timeoutMs?: number;
  /**
   * Cards that may wait. More are refused with OG_RENDER_BUSY.
   * @default 200
   */
  readonly maxQueue?: number;
  /**
   * The memory of a process, in MB. One that takes more while it draws is killed (on Linux); one
   * that keeps more than 70 % of it after a card is replaced.
   * @default 1024, and less, down to 512, where that is more than a quarter of the memory
   */
  readonly maxMemoryMb?: number | null;
  /**
   * A process is replaced after this many cards, whatever its memory.
   * @default 2000
   */
  readonly maxCards?: number;
  /**
   * A process that had no card for so long ends, in milliseconds.
   * @default 300_000
   */
  readonly idleMs?: number;
  /**
   * What is told to every render process.
   * @default satori, and no fonts but the installed packages
   */
  readonly settings?: EngineSettings;
  /**
   * The script of a render process.
   * @default the plugin's own
   */
  readonly script?: string;
}

/**
 * What a process may keep of its memory. A photo of 12 megapixels in AVIF takes some 200 MB for a
 * while, so that a process which keeps much may be killed at one: the card is then drawn by another.
 */
const KEPT_SHARE = 0.7;

/** What is done by one process, with none beside it. */
type Work<Result> = (process: RenderProcess, limits: RenderLimits) => Promise<Result>;

/**
 * The renderer that draws JSX templates in forked processes: whatever a card does to its process
 * costs that card one attempt and nothing else. Processes start when they are first needed, and end
 * when none was for a while. They are forked and not threads, since a native loop outlives
 * `worker.terminate()` and a native abort takes the whole process along.
 *
 * A pool of our own: workerpool 10 asks a hung process to leave, waits for two seconds and then sends
 * SIGTERM; it knows no bound on memory and no reason for a process's end, and counts the start of a
 * process as a part of its first card's time.
 */
export function createRenderer(options: RendererOptions = {}): Renderer {
  const { timeoutMs = 15_000, maxQueue = 200, maxCards = 2000, idleMs = 300_000 } = options;
  const { settings = DEFAULT_SETTINGS, script } = options;
  const { processes, maxMemoryMb } = poolSize(thisMachine(), options);
  const memory = maxMemoryMb * 1024 * 1024;
  const limits = { timeoutMs, memory };

  const idle = createIdleProcesses(idleMs, end);
  const busy = new Set<RenderProcess>();
  const ending = new Set<Promise<void>>();
  const queue = new CardLine();
  let closed = false;

  function next(): void {
    while (queue.length > 0 && busy.size < processes) queue.startNext();
  }

  async function run<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
    const process = idle.take() ?? start();
    try {
      return await runBy(process, work);
    } catch (error) {
      const isFull = error instanceof ProcessEnded && error.reason === 'memory';
      // What earlier cards had left there may have been to blame, and not this one.
      if (isFull && process.cards > 0 && !closed) return enqueue(work, { urgent: true, signal });
      throw error;
    }
  }

  async function runBy<Result>(process: RenderProcess, work: Work<Result>): Promise<Result> {
    busy.add(process);
    try {
      return await work(process, limits);
    } finally {
      busy.delete(process);
      if (isFit(process)) idle.add(process);
      else end(process);
      next();
    }
  }

  function start(): RenderProcess {
    return startRenderProcess(script ?? workerScript(), { maxMemoryMb, settings });
  }

  function isFit(process: RenderProcess): boolean {
    return (
      !closed && process.alive && process.cards < maxCards && process.memory < memory * KEPT_SHARE
    );
  }

  function end(process: RenderProcess): void {
    const ended = process.kill().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  function enqueue<Result>(
    work: Work<Result>,
    { urgent = false, signal }: RenderOptions,
  ): Promise<Result> {
    return new Promise((resolve, refuse) => {
      const start = () => resolve(run(work, signal));
      queue.add({ urgent, signal, start, refuse });
      next();
    });
  }

  function checkOpen(): void {
    if (closed) throw busyError('The renderer is closing');
    if (queue.length >= maxQueue) {
      throw busyError(`${queue.length} cards are waiting to be drawn already`);
    }
  }

  async function render(
    request: RenderRequest,
    options: RenderOptions = {},
  ): Promise<RenderResult> {
    checkSize(request.size);
    checkOpen();
    return enqueue((process, within) => process.draw(request, within), options);
  }

  async function renderImage(
    request: ImageRequest,
    options: RenderOptions = {},
  ): Promise<RenderResult> {
    checkSize(request.size);
    checkOpen();
    return enqueue((process, within) => process.renderImage(request, within), options);
  }

  const fatal = new FatalPictures();
  return {
    name: settings.painter,
    version: rendererVersion(settings),
    atOnce: processes,

    warm() {
      if (closed || busy.size > 0) return;
      try {
        idle.add(idle.take() ?? start());
      } catch {
        // The card for whose sake it was tried will meet the same error, and tell it.
      }
    },

    render: leaveOutFatalPictures(render, fatal),

    renderImage: refuseFatalImages(renderImage, fatal),

    async describe(bundle) {
      checkOpen();
      return enqueue((process, within) => process.describe(bundle, within), { urgent: true });
    },

    async close() {
      closed = true;
      queue.refuseAll(busyError('The renderer was closed before this card was drawn'));
      for (const process of [...idle.clear(), ...busy]) end(process);
      await Promise.all(ending);
    },
  };
}

function busyError(why: string): OgImageError {
  return new OgImageError('OG_RENDER_BUSY', `${why}. The card is tried again by itself.`);
}
