import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { ownPort } from '../../integration/harness/port';
import { PLAYGROUND } from './needs';

const BOOT_MS = 90_000;
const STOP_MS = 15_000;

export interface Playground {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The folder with its content types, where they are not the playground's own. */
  readonly contentTypes: string | null;
  /** Waits until it is up again for this many times. */
  readonly restarted: (times: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface PlaygroundOptions {
  /** A folder with `api/` and `components/`, in the place of the playground's own. */
  readonly contentTypes?: string;
  /**
   * Whether the Content-Type Builder may change them, as in `strapi develop`: a copy of the folder is
   * changed, and Strapi started anew whenever it asks for that.
   * @default false
   */
  readonly editable?: boolean;
  /** Further variables that the playground's config reads. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Boots the compiled playground in a process of its own, on a fresh database in a folder of its own. */
export async function startPlayground({
  contentTypes,
  editable = false,
  variables = {},
}: PlaygroundOptions = {}): Promise<Playground> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'og-image-e2e-'));
  await mkdir(path.join(folder, 'public/uploads'), { recursive: true });
  const types = contentTypes === undefined ? null : await placeOf(contentTypes, editable, folder);
  const env = {
    ...(await environment(folder)),
    ...(types !== null && { CONTENT_TYPES: types }),
    ...(editable && { EDITABLE: 'true' }),
    ...variables,
  };
  const server = new Server(env);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const restarted = (times: number) => server.restarted(times);
    return { url: await server.start(), contentTypes: types, restarted, stop };
  } catch (error) {
    await stop();
    throw new Error(`The playground did not start. Its output:\n${server.output}`, {
      cause: error,
    });
  }
}

async function placeOf(contentTypes: string, editable: boolean, folder: string): Promise<string> {
  if (!editable) return contentTypes;
  const copy = path.join(folder, 'content-types');
  await cp(contentTypes, copy, { recursive: true });
  return copy;
}

/** Strapi's process, and after each restart that it asks for the next one. */
class Server {
  output = '';
  private child: ChildProcess | null = null;
  private restart: Promise<void> = Promise.resolve();
  private restarts = 0;
  private stopped = false;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** Gives the address once it listens. */
  start(): Promise<string> {
    const child = fork(path.join(__dirname, 'server.mjs'), {
      cwd: PLAYGROUND,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output = (this.output + text).slice(-20_000);
      });
    }
    child.on('message', (message) => {
      if (message === 'reload') this.restart = this.replace(child);
    });
    return listening(child);
  }

  async restarted(times: number): Promise<void> {
    const end = Date.now() + BOOT_MS;
    while (this.restarts < times) {
      if (Date.now() > end) throw new Error(`It was not up again in time:\n${this.output}`);
      await wait(100);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.restart;
    if (this.child !== null) await end(this.child);
  }

  private async replace(child: ChildProcess): Promise<void> {
    await end(child);
    if (this.stopped) return;
    try {
      await this.start();
      this.restarts += 1;
    } catch (error) {
      process.stderr.write(`The playground did not start again: ${String(error)}\n${this.output}`);
    }
  }
}

/** Everything that Strapi reads, so that neither this shell nor the developer's .env matters. */
async function environment(folder: string): Promise<NodeJS.ProcessEnv> {
  const secret = 'only-for-this-test-0123456789abcdef';
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    TMPDIR: folder,
    NODE_ENV: 'production',
    ENV_PATH: path.join(folder, '.env'),
    PLAYGROUND,
    PUBLIC_DIR: path.join(folder, 'public'),
    // The playground's config joins it to the app's folder.
    DATABASE_FILENAME: path.relative(PLAYGROUND, path.join(folder, 'data.db')),
    HOST: '127.0.0.1',
    PORT: String(await ownPort()),
    APP_KEYS: secret,
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    JWT_SECRET: secret,
    ENCRYPTION_KEY: secret,
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: 'warn',
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not within ${BOOT_MS} ms`)), BOOT_MS);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    child.once('exit', (code) => settle(() => reject(new Error(`It ended with ${String(code)}`))));
    child.on('message', (message: { listening?: string }) => {
      const address = message.listening;
      if (address !== undefined) settle(() => resolve(address));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}
