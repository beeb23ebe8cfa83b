import { fork, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { OgImageError, toOgImageError } from '../../contracts/errors';
import type { ImageRequest, RenderRequest, RenderResult } from '../../contracts/renderer';
import type { TemplateBundle } from '../../contracts/template';
import { renderEnvironment } from './environment';
import { giveWay } from './give-way';
import { listenForLastWords } from './last-words';
import { watchMemory } from './memory';
import {
  crashed,
  describingTask,
  drawingTask,
  imageTask,
  ProcessEnded,
  timedOut,
  tookTooMuch,
  type Task,
} from './process-ended';
import type { PoolMessage, ProcessMessage } from '../protocol';
import type { EngineSettings } from '../settings';

/** A first start reads wasm and fonts from a cold disk; what takes longer will not come up. */
const START_TIMEOUT_MS = 60_000;

type Failure = Extract<ProcessMessage, { kind: 'failed' }>;
type Success = Extract<ProcessMessage, { kind: 'drawn' | 'described' }>;
type Answer = Success | Failure;

/** What one card may take. */
export interface RenderLimits {
  /** Milliseconds, counted from when the process is ready. */
  readonly timeoutMs: number;
  /** Bytes of the process's resident memory. */
  readonly memory: number;
}

/** One forked process that draws one card at a time. */
export interface RenderProcess {
  /** Whether it can take a card: it has neither ended nor been told to. */
  readonly alive: boolean;
  /** Cards that it has drawn. */
  readonly cards: number;
  /** Bytes of memory after its last card. */
  readonly memory: number;
  /**
   * Draws a card. Rejects when the process fails at it, and with a ProcessEnded when it ends or
   * takes more time or memory than it may; it is killed then.
   */
  draw(request: RenderRequest, limits: RenderLimits): Promise<RenderResult>;
  /** Brings a finished picture into form. Rejects as `draw` does. */
  renderImage(request: ImageRequest, limits: RenderLimits): Promise<RenderResult>;
  /** Runs a bundle, to hear what its templates say of themselves. Rejects as `draw` does. */
  describe(bundle: TemplateBundle, limits: RenderLimits): Promise<unknown>;
  /** Kills it, even inside an endless loop of native code, and waits for its end. */
  kill(): Promise<void>;
}

export interface ProcessOptions {
  /** The most that its JavaScript may hold, in MB. */
  readonly maxMemoryMb: number;
  readonly settings: EngineSettings;
}

/** Starts a process at once. It never keeps Node from exiting while it has nothing to draw. */
export function startRenderProcess(script: string, options: ProcessOptions): RenderProcess {
  const child = fork(script, {
    serialization: 'advanced',
    // The one bound on memory that holds on every platform; see `watchMemory` for the others.
    execArgv: [`--max-old-space-size=${options.maxMemoryMb}`],
    env: renderEnvironment(options.settings),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  keepAlive(child, false);
  giveWay(child.pid);

  const lastWords = listenForLastWords(child.stderr);

  let alive = true;
  let cards = 0;
  let memory = 0;
  let reading: string | null = null;
  let onReady = (): void => {};
  let onAnswer = (_message: Answer): void => {};
  /** The digests of the bundles that it has. */
  const sent = new Set<string>();

  const ready = new Promise<void>((resolve) => (onReady = resolve));
  child.on('message', (message: ProcessMessage) => {
    if (message.kind === 'ready') onReady();
    else if (message.kind === 'reading') reading = message.picture;
    else onAnswer(message);
  });

  const died = new Promise<{ how: string; words: string }>((resolve) => {
    const end = (how: string) => {
      alive = false;
      resolve({ how, words: lastWords() });
    };
    // `close` follows `exit` once the last words are read.
    child.once('close', (code, signal) => end(signal ? `by ${signal}` : `with exit code ${code}`));
    child.once('error', (error) => end(`with "${error.message}"`));
  });

  async function kill(): Promise<void> {
    alive = false;
    // SIGTERM is not enough: a process in a native loop never gets to its handler.
    child.kill('SIGKILL');
    // A script that waits for this and for nothing else would end in the middle.
    keepAlive(child, true);
    await died;
  }

  /** Waits for the process, but no longer than it lives or may take. */
  async function within<T>(task: Task, limits: RenderLimits, promise: Promise<T>): Promise<T> {
    const timer = new AbortController();
    const memory = watchMemory(child.pid, limits.memory);
    try {
      return await Promise.race([
        promise,
        died.then(({ how, words }) => Promise.reject(crashed(task, how, words))),
        // This timer keeps Node alive while a card is drawn; the child itself does not.
        wait(limits.timeoutMs, null, timer).then(() =>
          Promise.reject(timedOut(task, limits.timeoutMs)),
        ),
        memory.exceeded.then(() => Promise.reject(tookTooMuch(task, limits.memory))),
      ]);
    } catch (error) {
      await kill();
      throw error instanceof ProcessEnded ? error.at(reading) : toOgImageError(error);
    } finally {
      timer.abort();
      memory.stop();
    }
  }

  function ask(message: PoolMessage): Promise<Answer> {
    return new Promise((resolve) => {
      onAnswer = resolve;
      // A channel that closes meanwhile is told by the process's end, with its reason.
      child.send(message, () => {});
    });
  }

  /** A bundle may be as large as its pictures: a process is sent each once. */
  function news(bundle: TemplateBundle | undefined): { bundle?: TemplateBundle } {
    if (bundle === undefined || sent.has(bundle.digest)) return {};
    sent.add(bundle.digest);
    return { bundle };
  }

  /** Sends a message to the process once it is there, and waits for what it makes of it. */
  async function answered(
    task: Task,
    limits: RenderLimits,
    message: () => PoolMessage,
  ): Promise<Success> {
    await within({ ...task, name: 'start' }, { ...limits, timeoutMs: START_TIMEOUT_MS }, ready);
    const answer = await within(task, limits, ask(message()));
    if (answer.kind !== 'failed') return answer;
    if (answer.broken) await kill();
    throw new OgImageError(answer.code, answer.message, { values: answer.values });
  }

  async function draw(whole: RenderRequest, limits: RenderLimits): Promise<RenderResult> {
    const { bundle, ...request } = whole;
    const answer = await answered(drawingTask(request.template), limits, () => ({
      kind: 'draw',
      request,
      ...(bundle !== undefined && { digest: bundle.digest }),
      ...news(bundle),
    }));
    return drawnBy(answer);
  }

  async function renderImage(request: ImageRequest, limits: RenderLimits): Promise<RenderResult> {
    const task = imageTask(request.picture.name);
    return drawnBy(await answered(task, limits, () => ({ kind: 'image', request })));
  }

  function drawnBy(answer: Success): RenderResult {
    if (answer.kind !== 'drawn') throw new Error('The render process has drawn no card.');
    cards += 1;
    memory = answer.memory;
    return answer.result;
  }

  async function describe(bundle: TemplateBundle, limits: RenderLimits): Promise<unknown> {
    const { digest } = bundle;
    const answer = await answered(describingTask(bundle.origin), limits, () => ({
      kind: 'describe',
      digest,
      ...news(bundle),
    }));
    if (answer.kind !== 'described') throw new Error('The render process has described nothing.');
    return answer.templates;
  }

  return {
    get alive() {
      return alive;
    },
    get cards() {
      return cards;
    },
    get memory() {
      return memory;
    },
    draw,
    renderImage,
    describe,
    kill,
  };
}

/** Whether Node waits for a child, for its channel and for its pipes: each is asked by itself. */
function keepAlive(child: ChildProcess, is: boolean): void {
  const pipe = child.stderr instanceof Socket ? child.stderr : null;
  for (const handle of [child, child.channel, pipe]) {
    if (is) handle?.ref();
    else handle?.unref();
  }
}
