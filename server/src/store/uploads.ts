import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import sharp from 'sharp';

import { inTime } from '../common/in-time';
import { inBatches } from '../common/turn';
import { FILE_UID, UPLOAD_UID } from '../constants';
import type { PictureMime } from '../contracts/picture';

/** An object as the upload provider takes it, named before it is stored. */
export interface ObjectName {
  /** The object's name without its ending. */
  readonly hash: string;
  readonly ext: string;
  readonly mime: PictureMime;
  readonly provider: string;
}

interface UploadRow extends ObjectName {
  readonly id: number;
}

export interface UploadsOptions {
  readonly strapi: Core.Strapi;
  /** How long an upload may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds since the epoch, the same on every instance. */
  readonly now: () => number;
}

/** How long after its time limit an upload that was given up may still arrive, in milliseconds. */
const LATE = 600_000;

/**
 * What is about to be stored, written down first: a stored object survives the transaction and the
 * process that it was stored for, and no provider can list what nobody named.
 *
 * Each attempt has an object of its own. So nothing that is let go can be an object that another
 * attempt has just stored, and either the rows that name an object are committed or it is let go:
 * both change its note, and whoever comes too late finds out.
 */
export class Uploads {
  constructor(private readonly options: UploadsOptions) {}

  /**
   * Notes an object, before it is stored.
   * @returns the note's id
   */
  async begin({ hash, ext, mime, provider }: ObjectName): Promise<number> {
    const insert = this.table().insert({
      document_id: randomUUID(),
      hash,
      ext,
      mime,
      provider,
      begun_at: this.options.now(),
      leaving: false,
    });
    // MySQL tells the id by itself, and knows no other way.
    const isMysql = this.options.strapi.db.dialect.client === 'mysql';
    const [made]: (number | { id: number })[] = isMysql
      ? await insert
      : await insert.returning('id');
    if (made === undefined) throw new Error('The database did not keep a note of the picture.');
    return typeof made === 'number' ? made : made.id;
  }

  /**
   * Forgets an object that rows name from now on, in the transaction that writes them.
   * @throws Error when a sweep lets it go already: then nothing may be written
   */
  async keep(id: number, trx: Knex.Transaction): Promise<void> {
    const kept = await this.table().transacting(trx).where({ id, leaving: false }).delete();
    if (kept === 0) throw new Error('The picture took so long to store that it was let go.');
  }

  /** Forgets an object that is gone, or that a file names which was there before. */
  async forget(id: number): Promise<void> {
    await this.table().where({ id }).delete();
  }

  /**
   * Lets go of the objects among the next notes after an id whose upload ended long ago, if no file
   * has their name. What fails is tried again by the next sweep.
   * @param isAll whether also those may go whose upload may not have ended: when nobody uploads any more
   * @returns the last id, or null when there were none; and how many objects were let go
   */
  async page(
    after: number,
    limit: number,
    isAll = false,
  ): Promise<{ readonly last: number | null; readonly letGo: number }> {
    const ended = this.options.now() - this.options.timeoutMs - LATE;
    const endedBy = isAll ? Number.MAX_SAFE_INTEGER : ended;
    const rows: UploadRow[] = await this.table()
      .where('id', '>', after)
      .where('begun_at', '<=', endedBy)
      .orderBy('id')
      .limit(limit)
      .select('id', 'hash', 'ext', 'mime', 'provider');
    let letGo = 0;
    await inBatches(rows, 1, async ([row]) => {
      if (row !== undefined && (await this.letGo(row))) letGo += 1;
    });
    return { last: rows.at(-1)?.id ?? null, letGo };
  }

  private async letGo(row: UploadRow): Promise<boolean> {
    const { strapi } = this.options;
    try {
      const marked = await this.table().where({ id: row.id }).update({ leaving: true });
      if (marked === 0) return false;
      const { hash, provider } = row;
      const file: unknown = await strapi.db
        .query(FILE_UID)
        .findOne({ where: { hash, provider }, select: ['id'] });
      // A provider that is not used any more cannot be asked.
      const isOrphan =
        file === null && provider === strapi.config.get<string>('plugin::upload.provider');
      if (isOrphan) await this.remove(row);
      await this.forget(row.id);
      return isOrphan;
    } catch (error) {
      strapi.log.warn('og-image: a picture that no card needs could not be deleted yet.', {
        error,
      });
      return false;
    }
  }

  /**
   * Deletes an object by its name. Some providers delete only by what they told of an object when
   * they stored it, and some fail where there is none: so the smallest picture is stored in its
   * place first.
   */
  private async remove({ hash, ext, mime }: ObjectName): Promise<void> {
    const bytes = await smallestPicture(mime);
    const entity = {
      name: `${hash}${ext}`,
      hash,
      ext,
      mime,
      size: bytes.byteLength / 1000,
      sizeInBytes: bytes.byteLength,
      getStream: () => Readable.from(bytes, { objectMode: false }),
    };
    const upload = this.options.strapi.plugin('upload');
    await inTime(upload.service('provider').upload(entity), this.options.timeoutMs);
    await inTime(upload.provider.delete(entity), this.options.timeoutMs);
  }

  private table(): Knex.QueryBuilder {
    const { db } = this.options.strapi;
    return db.getConnection(db.metadata.get(UPLOAD_UID).tableName);
  }
}

async function smallestPicture(mime: PictureMime): Promise<Buffer> {
  const picture = sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } });
  return (mime === 'image/png' ? picture.png() : picture.jpeg()).toBuffer();
}
