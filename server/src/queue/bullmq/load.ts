import { createRequire } from 'node:module';
import path from 'node:path';

import type * as bullmq from 'bullmq';
import type * as ioredis from 'ioredis';

import { OgImageError } from '../../contracts/errors';

/** What is used of the optional packages. */
export interface Bullmq {
  readonly Queue: typeof bullmq.Queue;
  readonly Worker: typeof bullmq.Worker;
  readonly Redis: typeof ioredis.Redis;
}

const INSTALL = 'npm install bullmq ioredis';

/**
 * Loads the optional packages, only where they are configured.
 * @param folders where they are looked for, in this order: the plugin's folder, the app's
 * @throws OgImageError OG_CONFIG_INVALID when one is not installed, or does not load
 */
export function loadBullmq(folders: readonly string[]): Bullmq {
  const { Queue, Worker } = load('bullmq', folders) as typeof bullmq;
  const { Redis } = load('ioredis', folders) as typeof ioredis;
  return { Queue, Worker, Redis };
}

function load(name: string, folders: readonly string[]): unknown {
  const require = folders
    .map((folder) => createRequire(path.join(folder, 'index.js')))
    .find((candidate) => finds(candidate, name));
  if (require === undefined) {
    throw new OgImageError(
      'OG_CONFIG_INVALID',
      `"queue.driver" is "bullmq", but the package ${name} is not installed. Run \`${INSTALL}\` in the app's folder.`,
    );
  }
  try {
    return require(name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OgImageError(
      'OG_CONFIG_INVALID',
      `"queue.driver" is "bullmq", but the package ${name} does not load: ${reason}. Run \`${INSTALL}\` in the app's folder again.`,
      { cause: error },
    );
  }
}

function finds(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
