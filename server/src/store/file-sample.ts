import { stat } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

import { FILE_UID, RENDER_UID } from '../constants';
import type { Door } from '../net/door';
import { signedUrl } from './readable-url';

/** How long a storage service may take to say whether it has an object, in milliseconds. */
const TIMEOUT = 5_000;

interface SampledRender {
  readonly id: number;
  readonly file: StoredFile | null;
}

interface StoredFile {
  readonly id: number;
  readonly url: string;
  readonly provider: string;
}

export interface FileSampleOptions {
  readonly strapi: Core.Strapi;
  /** Where a file's bytes lie: a path on this machine, or an http(s) address. */
  readonly locate: (file: StoredFile) => string;
  /** The way to the media library's addresses. */
  readonly door: Door;
  /** Files looked at in one round. */
  readonly size: number;
}

/**
 * Looks whether the media library's rows of pictures still have their objects, some in a round and
 * the next ones in the next: a transfer may bring the rows alone, and a bucket may be emptied. The
 * row of an object that is gone for sure is deleted, and then its card is drawn again as of any
 * picture that is deleted.
 */
export class FileSample {
  private after = 0;

  constructor(private readonly options: FileSampleOptions) {}

  /** Answers how many rows had no object. */
  async round(signal: AbortSignal): Promise<number> {
    const { strapi, size } = this.options;
    const rows: SampledRender[] = await strapi.db.query(RENDER_UID).findMany({
      where: { id: { $gt: this.after } },
      orderBy: { id: 'asc' },
      limit: size,
      select: ['id'],
      populate: { file: { select: ['id', 'url', 'provider'] } },
    });
    const provider = strapi.config.get<string>('plugin::upload.provider');
    let gone = 0;
    for (const { file } of rows) {
      if (signal.aborted) return gone;
      if (file === null || file.provider !== provider || !(await this.isGone(file))) continue;
      // The row alone: there is nothing left that a provider could delete.
      await strapi.db.query(FILE_UID).delete({ where: { id: file.id } });
      gone += 1;
    }
    this.after = rows.length < size ? 0 : (rows.at(-1)?.id ?? 0);
    return gone;
  }

  /** Whether the storage says so. One that cannot be asked, or refuses to answer, has not. */
  private async isGone(file: StoredFile): Promise<boolean> {
    const { strapi, locate, door } = this.options;
    try {
      const url = (await signedUrl(strapi, file.id)) ?? file.url;
      const location = locate({ ...file, url });
      if (isAddress(location)) return await isGoneFrom(door, location);
      // Another machine may have the folder of uploads, and answer under the file's address.
      return (await isMissing(location)) && (!isAddress(url) || (await isGoneFrom(door, url)));
    } catch {
      return false;
    }
  }
}

function isAddress(location: string): boolean {
  return /^https?:/i.test(location);
}

async function isGoneFrom(door: Door, address: string): Promise<boolean> {
  const limits = { maxBytes: 0, timeoutMs: TIMEOUT };
  const { status } = await door.request(address, { method: 'HEAD', redirects: 0, ...limits });
  return status === 404 || status === 410;
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
