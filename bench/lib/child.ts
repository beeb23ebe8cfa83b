import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';

import type { Answer, Call } from './calls';

/** How long a process may take to stop before it is killed, in milliseconds. */
const PATIENCE = 10_000;

/** A forked process that answers calls: see serve.ts for its other side. */
export interface Child {
  /**
   * Resolves when it is ready for calls; one made before waits for it.
   * @throws Error with the process's own stack when it cannot start
   */
  readonly ready: Promise<void>;
  /** @throws Error with the process's own stack when it fails, or when the process has ended */
  ask(name: string, args: readonly unknown[]): Promise<unknown>;
  /** Halts it where it stands. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends it, by force if it does not listen, and waits for its end. */
  readonly end: () => Promise<void>;
}

export interface ChildOptions extends Pick<ForkOptions, 'cwd' | 'env' | 'serialization'> {
  /** What errors call it, such as `An app`. */
  readonly called: string;
  readonly args: readonly string[];
  /** Kills it. */
  readonly signal: AbortSignal;
}

export function startChild(script: string, options: ChildOptions): Child {
  const { called, args, signal, ...rest } = options;
  const child = fork(script, args, {
    ...rest,
    execArgv: ['--enable-source-maps'],
    // Its words are no result.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const kill = () => void child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  if (signal.aborted) kill();
  const answers = new Answers(child, called);
  const ready = answers.to(0).then(() => undefined);
  // Who does not wait for it hears of its failure at the first call.
  ready.catch(() => undefined);
  let calls = 0;
  return {
    ready,
    async ask(name, args) {
      await ready;
      calls += 1;
      const answer = answers.to(calls);
      child.send({ id: calls, name, args } satisfies Call);
      return answer;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        const exit = once(child, 'exit');
        child.kill('SIGTERM');
        child.kill('SIGCONT');
        const patience = setTimeout(kill, PATIENCE);
        await exit;
        clearTimeout(patience);
      }
      signal.removeEventListener('abort', kill);
    },
  };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Hands each answer to who waits for it, and an error to everybody when the process ends. */
class Answers {
  private readonly waiting = new Map<number, Waiting>();
  private ended: Error | undefined;

  constructor(
    child: ChildProcess,
    private readonly called: string,
  ) {
    child.on('message', (message) => this.take(message as Answer));
    child.once('error', (error) => this.end(error));
    child.once('exit', (code, signal) =>
      this.end(
        new Error(`${called} ended by itself (${signal ?? `exit code ${code ?? 'unknown'}`}).`),
      ),
    );
  }

  to(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.ended) reject(this.ended);
      else this.waiting.set(id, { resolve, reject });
    });
  }

  private take(answer: Answer): void {
    const asker = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('error' in answer) asker?.reject(new Error(`${this.called} failed: ${answer.error}`));
    else asker?.resolve(answer.result);
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
