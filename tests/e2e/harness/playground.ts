import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { ownPort } from '../../integration/harness/port';
import { PLAYGROUND } from './needs';

const BOOT_MS = 90_000;
const STOP_MS = 15_000;

export interface Playground {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface PlaygroundOptions {
  /** A folder with `api/` and `components/`, in the place of the playground's own. */
  readonly contentTypes?: string;
}

/** Boots the compiled playground in a process of its own, on a fresh database in a folder of its own. */
export async function startPlayground({
  contentTypes,
}: PlaygroundOptions = {}): Promise<Playground> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'og-image-e2e-'));
  await mkdir(path.join(folder, 'public/uploads'), { recursive: true });
  const child = fork(path.join(__dirname, 'server.mjs'), {
    cwd: PLAYGROUND,
    env: {
      ...(await environment(folder)),
      ...(contentTypes !== undefined && { CONTENT_TYPES: contentTypes }),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = collectOutput(child);
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await listening(child), stop };
  } catch (error) {
    await stop();
    throw new Error(`The playground did not start. Its output:\n${log()}`, { cause: error });
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
    child.once('message', (message: { listening: string }) =>
      settle(() => resolve(message.listening)),
    );
  });
}

function collectOutput(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  return () => output;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}
