import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from 'ioredis';

import { ownPort } from './port';

const SHARED = { host: '127.0.0.1', port: 6379 } as const;

/** What one suite has of the Redis that all share: the keys that begin with its prefix. */
export interface RedisShare {
  readonly url: string;
  readonly prefix: string;
  /** Removes the suite's keys and no others. */
  readonly clean: () => Promise<void>;
}

export function shareRedis(): RedisShare {
  const url = `redis://${SHARED.host}:${SHARED.port}`;
  const prefix = `og-image-test-${randomBytes(6).toString('hex')}`;
  return {
    url,
    prefix,
    clean: async () => {
      const client = new Redis(url);
      const keys = await client.keys(`${prefix}:*`);
      if (keys.length > 0) await client.del(...keys);
      await client.quit();
    },
  };
}

/** A Redis of the suite's own, which may be emptied, stopped and started as it likes. */
export interface OwnRedis {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Makes it accept everything and answer nothing. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly flush: () => Promise<void>;
  /** Stops it for good. */
  readonly remove: () => Promise<void>;
}

/** Reserves a port for a Redis; nothing runs before `start`. */
export async function ownRedis(): Promise<OwnRedis> {
  const port = await ownPort();
  const dir = await mkdtemp(join(tmpdir(), 'og-image-redis-'));
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (server === undefined) return;
    const exit = once(server, 'exit');
    server.kill('SIGKILL');
    server = undefined;
    await exit;
  };
  return {
    url,
    start: async () => {
      const options = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
      server = spawn('redis-server', ['--port', String(port), ...options], { stdio: 'ignore' });
      while (!(await answers(port))) await sleep(20);
    },
    kill,
    freeze: () => server?.kill('SIGSTOP'),
    thaw: () => server?.kill('SIGCONT'),
    flush: async () => {
      const client = new Redis(url);
      await client.flushall();
      await client.quit();
    },
    remove: async () => {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/**
 * A suite that needs a Redis at its standard port, and `redis-server` for one of its own. Where one
 * is missing it is left out with a word of why; in CI that is a failure, so that nobody takes a
 * suite that never ran for a pass.
 */
export function describeWithRedis(name: string, suite: () => void): void {
  const missing = whatIsMissing();
  if (missing === null) {
    describe(name, suite);
  } else if (process.env['CI'] === 'true') {
    it(`${name}: has what it needs`, () => {
      throw new Error(missing);
    });
  } else {
    process.stderr.write(`LEFT OUT: ${name}. ${missing}\n`);
    describe.skip(name, suite);
  }
}

/** Found out at once, since jest must know the tests of a file when it has read it. */
function whatIsMissing(): string | null {
  const { host, port } = SHARED;
  const probe = `require('node:net').connect(${port}, '${host}').once('connect', () => process.exit(0)).once('error', () => process.exit(1))`;
  if (spawnSync(process.execPath, ['-e', probe], { timeout: 2_000 }).status !== 0) {
    return `No Redis answers at ${host}:${port}. Start one, such as "redis-server" or "docker run -p ${port}:${port} redis".`;
  }
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    return 'There is no redis-server to start and stop. Install one with "apt-get install redis-server".';
  }
  return null;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const answer = await Promise.race([
    once(socket, 'connect').then(
      () => true,
      () => false,
    ),
    sleep(200, false),
  ]);
  socket.destroy();
  return answer;
}
