import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

import { inTime } from '../../common/in-time';
import { reasonOf } from '../../contracts/errors';
import { fine, found, type Found } from '../../contracts/health';
import { getService } from '../../service';
import { keepsFilesPrivate } from '../../store/readable-url';
import type { Check } from '../check';

/** How long each step may take, in milliseconds. */
const LIMIT = 10_000;

/** A file as the upload provider takes it, and as it leaves it. */
interface Probe {
  readonly name: string;
  readonly hash: string;
  readonly ext: string;
  readonly mime: 'image/png';
  readonly size: number;
  readonly sizeInBytes: number;
  readonly provider: string;
  readonly getStream: () => Readable;
  url?: string;
}

/**
 * Stores a tiny picture by the upload provider, fetches it by its address and removes it. It is noted
 * before, as a card's picture is: where this process is killed, the next sweep lets the file go.
 */
export const storage: Check = {
  id: 'storage',
  limitMs: 4 * LIMIT,
  async look({ strapi, signal }) {
    const bytes = await sharp({
      create: { width: 2, height: 2, channels: 3, background: '#4945ff' },
    })
      .png()
      .toBuffer();
    const provider = strapi.config.get<string>('plugin::upload.provider');
    const probe = probeOf(bytes, provider);
    const uploads = getService(strapi, 'uploads');
    const note = await uploads.begin(probe);
    const start = performance.now();
    const stored = await store(strapi, probe);
    const fetched = stored ?? (await fetchBack(strapi, probe, bytes, signal));
    const took = Math.round(performance.now() - start);
    // Also where storing failed: the provider may have kept it all the same.
    const removed = await remove(strapi, probe, stored === null);
    if (removed === null) await uploads.forget(note);
    const findings = [fetched, removed].filter((each) => each !== null);
    const isPrivate = await keepsFilesPrivate(strapi);
    return [
      ...(findings.length > 0 ? findings : [fine(`${took} ms`, provider)]),
      ...(isPrivate ? [found('note', 'bucketPrivate', {}, provider)] : []),
    ];
  },
};

function probeOf(bytes: Buffer, provider: string): Probe {
  const hash = `og-image-check-${randomUUID()}`;
  return {
    name: `${hash}.png`,
    hash,
    ext: '.png',
    mime: 'image/png',
    size: bytes.byteLength / 1000,
    sizeInBytes: bytes.byteLength,
    provider,
    getStream: () => Readable.from(bytes, { objectMode: false }),
  };
}

async function store(strapi: Core.Strapi, probe: Probe): Promise<Found | null> {
  try {
    await inTime(strapi.plugin('upload').service('provider').upload(probe), LIMIT);
    return null;
  } catch (error) {
    return found('error', 'storageFailed', { step: 'upload', detail: reasonOf(error) });
  }
}

/** What is wrong with the file that the address leads to, or null. */
async function fetchBack(
  strapi: Core.Strapi,
  probe: Probe,
  bytes: Buffer,
  signal: AbortSignal,
): Promise<Found | null> {
  try {
    const upload = strapi.plugin('upload');
    const signed: { url?: string } = (await keepsFilesPrivate(strapi))
      ? await inTime(upload.service('file').signFileUrls(probe), LIMIT)
      : probe;
    const url = signed.url ?? '';
    const location = getService(strapi, 'site').locate({ url, provider: probe.provider });
    const isAddress = /^https?:/iu.test(location);
    const read = isAddress ? await download(strapi, location, signal) : await readFile(location);
    if (Buffer.compare(read, bytes) === 0) return null;
    const host = isAddress ? new URL(location).host : location;
    return found('error', 'storageOther', { host });
  } catch (error) {
    return found('error', 'storageFailed', { step: 'fetch', detail: reasonOf(error) });
  }
}

async function download(strapi: Core.Strapi, url: string, signal: AbortSignal): Promise<Buffer> {
  const door = getService(strapi, 'mediaDoor');
  const answer = await door.request(url, { maxBytes: 100_000, timeoutMs: LIMIT, signal });
  if (!answer.ok) throw new Error(`${new URL(url).host} answers ${answer.status}`);
  return Buffer.from(answer.bytes);
}

async function remove(
  strapi: Core.Strapi,
  probe: Probe,
  wasStored: boolean,
): Promise<Found | null> {
  try {
    await inTime(strapi.plugin('upload').provider.delete(probe), LIMIT);
    return null;
  } catch (error) {
    // Some providers fail where there is nothing to delete; the note sees to what there may be.
    if (!wasStored) return null;
    return found('warning', 'storageLeft', { name: probe.name, detail: reasonOf(error) });
  }
}
