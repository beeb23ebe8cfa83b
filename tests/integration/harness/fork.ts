import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Another Strapi on the same database, in a process that can be stopped or killed. */
export interface ForkedApp {
  readonly pid: number;
  readonly url: string;
  /** What ended it, once something has. */
  readonly ended: () => NodeJS.Signals | number | null;
  /** Ends it as an operator would, and waits until it is gone. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/**
 * @param port where its `config/server.json` says that it listens
 * @param env variables besides those of this process
 */
export async function forkInstance(
  appDir: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<ForkedApp> {
  const child = fork(join(__dirname, 'instance.cjs'), [appDir, String(port)], {
    cwd: appDir,
    env: { ...process.env, ...env },
    // Strapi asks pg for several things at once, which pg will not allow for ever.
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await ready(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    ended: () => child.signalCode ?? child.exitCode,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

async function ready(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      // One that was armed to be killed may find its end in work that it takes up while it boots.
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`The forked app ended with code ${code}.`));
    });
    child.once('message', (message: { ready?: boolean; error?: string }) => {
      if (message.ready) resolve();
      else reject(new Error(`The forked app did not boot: ${message.error}`));
    });
  });
}
