import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { faultPoint } from '../common/fault-point';
import { inTime } from '../common/in-time';
import { FILE_UID, RENDER_UID } from '../constants';
import { OgImageError, reasonOf } from '../contracts/errors';
import type { FormatName } from '../contracts/picture';
import type { Problem } from '../contracts/problem';
import type { RenderResult } from '../contracts/renderer';
import { briefTransaction } from './brief-transaction';
import { PictureFolder } from './folder';
import { contentName, holds, type NamedPicture } from './object-name';
import {
  asStored,
  StoredRenders,
  toKept,
  type KeptRender,
  type RenderRow,
  type StoredRender,
} from './stored-renders';
import { tombstone } from './tombstone';
import type { ObjectName, Uploads } from './uploads';

/** Characters of a file's name. More, SQLite does not mind and the others do. */
const LONGEST_NAME = 255;

/** A picture to keep. */
export interface NewRender extends NamedPicture {
  readonly picture: RenderResult;
  /** What editors read in the media library. */
  readonly title: string;
  /**
   * The alternative text that an editor has written for the card's picture in this format.
   * @default null: the title is one
   */
  readonly writtenAlt?: string | null;
  /** What editors should know of the drawing. */
  readonly warnings: readonly Problem[];
}

/** The media library's row, before and after the provider has stored its bytes. */
interface FileEntity extends ObjectName {
  readonly name: string;
  readonly alternativeText: string;
  /** Kilobytes, as Strapi counts them. */
  readonly size: number;
  readonly sizeInBytes: number;
  readonly width: number;
  readonly height: number;
  readonly formats: null;
  readonly folder: number;
  readonly folderPath: string;
  url?: string;
  provider_metadata?: unknown;
  getStream?: () => Readable;
}

export interface RenderStoreOptions {
  /** The name of the media library's folder. */
  readonly folder: string;
  /** How long an upload may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether the rest of Strapi hears of each picture as of a file that an editor uploads. */
  readonly announce: boolean;
}

/**
 * Keeps pictures in the media library, each once. The object's name tells its content, so that a
 * changed picture has a new address. The media library's row alone knows that address.
 */
export class RenderStore extends StoredRenders {
  private readonly folder: PictureFolder;

  constructor(
    strapi: Core.Strapi,
    private readonly uploads: Uploads,
    private readonly options: RenderStoreOptions,
  ) {
    super(strapi);
    this.folder = new PictureFolder(strapi, options.folder);
  }

  /**
   * Stores a picture and its row, or finds that another instance was faster.
   *
   * The bytes go first, outside of any transaction, for a stored object survives a rollback; what a
   * crash leaves behind was written down before, and a sweep lets it go. Both rows go in one
   * transaction, so there is no file without its render.
   * @throws OgImageError OG_STORE_FAILED
   */
  async save(render: NewRender): Promise<StoredRender> {
    try {
      const row = await this.find(render.fingerprint, render.format);
      const existing = row?.file ? toKept(row, row.file) : null;
      if (existing !== null && this.isSame(existing, render)) {
        return await this.restore(render, existing);
      }
      const hash = `${contentName(render)}-${randomUUID().slice(0, 8)}`;
      const { entity, note } = await this.upload(render, hash);
      return await this.insert(render, entity, note, row);
    } catch (error) {
      if (error instanceof OgImageError) throw error;
      const detail = reasonOf(error);
      throw new OgImageError(
        'OG_STORE_FAILED',
        `The card was drawn, but the media library could not keep it: ${detail}. Look at the upload provider's settings and space; it is tried again by itself.`,
        { cause: error, values: { detail } },
      );
    }
  }

  /** The row of a fingerprint in one format. */
  private async find(fingerprint: string, format: FormatName): Promise<RenderRow | null> {
    const rows = await this.rowsOf(fingerprint);
    return rows.find((row) => row.format === format) ?? null;
  }

  /** Whether a forced redraw came out the same as the stored picture. */
  private isSame({ file }: KeptRender, render: NewRender): boolean {
    return file.provider === this.provider && holds(file.hash, contentName(render));
  }

  /** Puts the bytes of a stored picture in place again, which is all that a forced redraw asked. */
  private async restore(render: NewRender, existing: KeptRender): Promise<StoredRender> {
    const { id, hash, url: before } = existing.file;
    const { entity, note } = await this.upload(render, hash);
    const { url = before, provider_metadata } = entity;
    const files = this.strapi.db.query(FILE_UID);
    // Some providers give a new address with every upload.
    const file: unknown =
      url === before
        ? await files.findOne({ where: { id }, select: ['id'] })
        : await files.update({ where: { id }, data: { url, provider_metadata } });
    // Where the file was let go meanwhile, a sweep does the same with the object.
    if (file !== null) await this.uploads.forget(note);
    return { ...existing, url };
  }

  private async upload(
    render: NewRender,
    hash: string,
  ): Promise<{ readonly entity: FileEntity; readonly note: number }> {
    const { picture, title, writtenAlt } = render;
    const folder = await this.folder.ensure();
    const ext = picture.mime === 'image/png' ? '.png' : '.jpg';
    const entity: FileEntity = {
      name: nameOf(render, ext),
      alternativeText: writtenAlt ?? title,
      hash,
      ext,
      mime: picture.mime,
      provider: this.provider,
      size: Math.round(picture.bytes.byteLength / 10) / 100,
      sizeInBytes: picture.bytes.byteLength,
      width: picture.width,
      height: picture.height,
      // No thumbnails: the responsive variants of a card are never asked for.
      formats: null,
      folder: folder.id,
      folderPath: folder.path,
      getStream: () => Readable.from(Buffer.from(picture.bytes), { objectMode: false }),
    };
    // The upload service's own parts: its whole way makes variants, and takes ten times as long.
    const provider = this.strapi.plugin('upload').service('provider');
    await provider.checkFileSize(entity);
    const note = await this.uploads.begin(entity);
    faultPoint('after-note');
    // What is given up may still store its object: its note stays, and a sweep finds it.
    await inTime(provider.upload(entity), this.options.timeoutMs);
    faultPoint('after-object');
    delete entity.getStream;
    return { entity, note };
  }

  private async insert(
    render: NewRender,
    entity: FileEntity,
    note: number,
    replaced: RenderRow | null,
  ): Promise<StoredRender> {
    const { fingerprint, format, picture, warnings } = render;
    const row = {
      fingerprint,
      format,
      width: picture.width,
      height: picture.height,
      mime: picture.mime,
      bytes: picture.bytes.byteLength,
      warnings,
    };
    try {
      const file = await briefTransaction(this.strapi.db, async (trx) => {
        await this.uploads.keep(note, trx);
        if (replaced !== null) await this.makeRoom(replaced, trx);
        const created = await this.strapi.db.query(FILE_UID).create({ data: entity });
        faultPoint('between-rows');
        await this.strapi.db
          .query(RENDER_UID)
          .create({ data: { ...row, file: created.id, storedAt: Date.now() } });
        return created;
      });
      faultPoint('after-rows');
      if (this.options.announce) await this.announce(file);
      return { ...row, url: entity.url ?? '' };
    } catch (error) {
      // The unique key: another instance has stored this fingerprint between our look and now.
      const winner = await this.find(fingerprint, format);
      // Nor is the picture that this one was to replace a winner.
      if (!winner?.file || winner.id === replaced?.id) throw error;
      await this.discard(entity, note);
      return asStored(toKept(winner, winner.file));
    }
  }

  /** Tells webhooks and plugins of the file; it is stored, whatever they make of it. */
  private async announce(file: unknown): Promise<void> {
    try {
      await this.strapi.eventHub.emit('media.create', { media: file });
    } catch (error) {
      this.strapi.log.error('og-image: a listener of media.create failed.', { error });
    }
  }

  /**
   * Makes room for the row that is to come: takes away the one of a file that an editor deleted,
   * and buries the one of a forced redraw that came out differently. The old picture itself stays
   * for the retention time, since old posts point to it.
   */
  private async makeRoom({ id, file }: RenderRow, trx: Knex.Transaction): Promise<void> {
    const { db } = this.strapi;
    // By its id alone. Strapi's own delete also looks for links to files, of which there are none
    // left, and on MySQL that locks the gap in which the links of other pictures are about to stand.
    const byId = db
      .getConnection(db.metadata.get(RENDER_UID).tableName)
      .transacting(trx)
      .where({ id });
    if (file === null) await byId.delete();
    else await byId.update({ fingerprint: tombstone(id), unreferenced_at: Date.now() });
  }

  /** Deletes the loser's object. Where that fails, a sweep does it. */
  private async discard(entity: FileEntity, note: number): Promise<void> {
    try {
      await this.strapi.plugin('upload').provider.delete(entity);
      await this.uploads.forget(note);
    } catch (error) {
      this.strapi.log.warn('og-image: a picture stored twice could not be deleted yet.', { error });
    }
  }

  private get provider(): string {
    return this.strapi.config.get<string>('plugin::upload.provider');
  }
}

/** What editors read in the media library: `Title.jpg`, and `Title (square).jpg`. */
function nameOf({ title, format }: NewRender, ext: string): string {
  const ending = format === 'og' ? ext : ` (${format})${ext}`;
  // Not in the midst of a character.
  const start = title.slice(0, LONGEST_NAME - ending.length).replace(/[\uD800-\uDBFF]$/u, '');
  return `${start}${ending}`;
}
