import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { fileSize } from '../../common/file-size';
import { fine, found, type Found } from '../../contracts/health';
import { poolSize, thisMachine } from '../../render/pool/pool-size';
import { getService } from '../../service';
import type { Check } from '../check';

const MB = 1024 * 1024;

/** More of the memory than this leaves too little for Strapi. */
const MOST_OF_MEMORY = 0.6;

/** Bytes. */
const LEAST_DISK = 500 * MB;

/** Whether the render processes fit into the memory, and pictures onto the disk. */
export const machine: Check = {
  id: 'machine',
  async look({ strapi }) {
    const own = thisMachine();
    const { processes, maxMemoryMb } = poolSize(own, getService(strapi, 'config').render);
    const needed = processes * maxMemoryMb * MB;
    const memory =
      needed > own.memory * MOST_OF_MEMORY
        ? found('warning', 'memoryShort', {
            processes,
            needed: fileSize(needed),
            there: fileSize(own.memory),
          })
        : fine(`${processes} × ${maxMemoryMb} MB / ${fileSize(own.memory)}`);
    return [memory, ...(await Promise.all(foldersOf(strapi).map(judgeDisk)))];
  },
};

function foldersOf(strapi: Core.Strapi): string[] {
  const isLocal = strapi.config.get<string>('plugin::upload.provider') === 'local';
  return [...(isLocal ? [path.join(strapi.dirs.static.public, 'uploads')] : []), tmpdir()];
}

async function judgeDisk(folder: string): Promise<Found> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= LEAST_DISK) return fine(fileSize(free), folder);
  return found('warning', 'diskShort', { free: fileSize(free), folder }, folder);
}
