import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import { faultPoint } from '../common/fault-point';
import { inTime } from '../common/in-time';
import { FILE_UID, RENDER_UID } from '../constants';
import type { Render } from '../contracts/card';
import { OgImageError, reasonOf } from '../contracts/errors';
import type { FormatName } from '../contracts/picture';
import type { RenderResult } from '../contracts/renderer';
import { briefTransaction } from './brief-transaction';
import { ensureFolder } from './folder';
import { ANY_TOMBSTONE, tombstone } from './tombstone';

/** Characters of a file's name. More, SQLite does not mind and the others do. */
const LONGEST_NAME = 255;

/** A picture to keep. */
export interface NewRender {
  readonly fingerprint: string;
  readonly format: FormatName;
  readonly picture: RenderResult;
  /** SHA-256 of the picture's bytes, in hexadecimal digits. */
  readonly digest: string;
  /** What editors read in the media library. */
  readonly title: string;
  /** What editors should know of the drawing. */
  readonly warnings: readonly string[];
}

/** A picture that is kept, with what editors should know of its drawing. */
export interface StoredRender extends Render {
  readonly warnings: readonly string[];
}

/** The media library's row, before and after the provider has stored its bytes. */
interface FileEntity {
  readonly name: string;
  readonly alternativeText: string;
  readonly hash: string;
  readonly ext: string;
  readonly mime: string;
  /** Kilobytes, as Strapi counts them. */
  readonly size: number;
  readonly sizeInBytes: number;
  readonly width: number;
  readonly height: number;
  readonly formats: null;
  readonly folder: number;
  readonly folderPath: string;
  url?: string;
  provider?: string;
  provider_metadata?: unknown;
  getStream?: () => Readable;
}

export interface RenderStoreOptions {
  /** The name of the media library's folder. */
  readonly folder: string;
  /** How long an upload may take, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Keeps pictures in the media library, each once. The object's name is made of its content, so
 * that a changed picture has a new address and storing the same one twice changes nothing.
 */
export class RenderStore {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly options: RenderStoreOptions,
  ) {}

  /**
   * The stored pictures of a fingerprint, one for each format, but for those whose files were
   * deleted from the media library.
   */
  async findAll(fingerprint: string): Promise<StoredRender[]> {
    const rows: RenderRow[] = await this.strapi.db
      .query(RENDER_UID)
      .findMany({ where: { fingerprint }, populate: { file: { select: ['id'] } } });
    return rows.filter(({ file }) => file !== null).map(toRender);
  }

  /** The stored picture of a fingerprint in one format, as `findAll` has it. */
  private async find(fingerprint: string, format: FormatName): Promise<StoredRender | null> {
    const renders = await this.findAll(fingerprint);
    return renders.find((render) => render.format === format) ?? null;
  }

  /**
   * Stores a picture and its row, or finds that another instance was faster.
   *
   * The bytes go first, outside of any transaction, for a stored object survives a rollback: what
   * a crash can leave behind is an object without a row, which the next attempt writes again under
   * the same name. Both rows go in one transaction, so there is no file without its render.
   * @throws OgImageError OG_STORE_FAILED
   */
  async save(render: NewRender): Promise<StoredRender> {
    try {
      const existing = await this.find(render.fingerprint, render.format);
      const entity = await this.upload(render, await this.objectName(render));
      // A forced redraw that came out the same: its bytes are in place again, which is all it asked.
      if (existing !== null && existing.url === entity.url) return existing;
      return await this.insert(render, entity, existing);
    } catch (error) {
      if (error instanceof OgImageError) throw error;
      throw new OgImageError(
        'OG_STORE_FAILED',
        `The card was drawn, but the media library could not keep it: ${reasonOf(error)}. Look at the upload provider's settings and space; it is tried again by itself.`,
        { cause: error },
      );
    }
  }

  /**
   * The object's name: that of its content, unless a file still has it that is to be let go. That
   * file's object goes with it, at any moment, and may not be one that a card shows.
   */
  private async objectName(render: NewRender): Promise<string> {
    const name = hashOf(render);
    // By way of the few renders that are to go: the media library has no index of these names.
    const holder: unknown = await this.strapi.db
      .query(RENDER_UID)
      .findOne({ where: { fingerprint: ANY_TOMBSTONE, file: { hash: name } }, select: ['id'] });
    return holder === null ? name : `${name}-${randomUUID().slice(0, 8)}`;
  }

  private async upload(render: NewRender, hash: string): Promise<FileEntity> {
    const { picture, title } = render;
    const folder = await ensureFolder(this.strapi, this.options.folder);
    const ext = picture.mime === 'image/png' ? '.png' : '.jpg';
    const entity: FileEntity = {
      name: nameOf(render, ext),
      alternativeText: title,
      hash,
      ext,
      mime: picture.mime,
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
    // What is given up may still store its object: the next attempt finds it under the same name.
    await inTime(provider.upload(entity), this.options.timeoutMs);
    faultPoint('after-object');
    delete entity.getStream;
    entity.provider = this.strapi.config.get<string>('plugin::upload.provider');
    return entity;
  }

  private async insert(
    render: NewRender,
    entity: FileEntity,
    replaced: Render | null,
  ): Promise<StoredRender> {
    const { fingerprint, format, picture, warnings } = render;
    const row: StoredRender = {
      fingerprint,
      format,
      url: entity.url ?? '',
      width: picture.width,
      height: picture.height,
      mime: picture.mime,
      bytes: picture.bytes.byteLength,
      warnings,
    };
    try {
      const file = await briefTransaction(this.strapi.db, async () => {
        await this.makeRoom(render, replaced);
        const created = await this.strapi.db.query(FILE_UID).create({ data: entity });
        faultPoint('between-rows');
        await this.strapi.db
          .query(RENDER_UID)
          .create({ data: { ...row, file: created.id, storedAt: Date.now() } });
        return created;
      });
      faultPoint('after-rows');
      await this.announce(file);
      return row;
    } catch (error) {
      // The unique key: another instance has stored this fingerprint between our look and now.
      const winner = await this.find(fingerprint, format);
      // Nor is the picture that this one was to replace a winner.
      if (winner === null || winner.url === replaced?.url) throw error;
      await this.discard(entity, winner);
      return winner;
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
  private async makeRoom(
    { fingerprint, format }: NewRender,
    replaced: Render | null,
  ): Promise<void> {
    const renders = this.strapi.db.query(RENDER_UID);
    const row = await renders.findOne({
      where: { fingerprint, format },
      populate: { file: { select: ['id'] } },
    });
    if (row === null) return;
    if (row.file === null) await renders.delete({ where: { id: row.id } });
    else if (row.url === replaced?.url) {
      const data = { fingerprint: tombstone(row.id), unreferencedAt: Date.now() };
      await renders.update({ where: { id: row.id }, data });
    }
  }

  /** Deletes the loser's object. Equal bytes have one name, and then it is the winner's too. */
  private async discard(entity: FileEntity, winner: Render): Promise<void> {
    if (entity.url === winner.url) return;
    await this.strapi.plugin('upload').provider.delete(entity);
  }
}

/** What editors read in the media library: `Title.jpg`, and `Title (square).jpg`. */
function nameOf({ title, format }: NewRender, ext: string): string {
  const ending = format === 'og' ? ext : ` (${format})${ext}`;
  // Not in the midst of a character.
  const start = title.slice(0, LONGEST_NAME - ending.length).replace(/[\uD800-\uDBFF]$/u, '');
  return `${start}${ending}`;
}

/**
 * The object's name. It tells the format, for two formats of one size have equal bytes, and each
 * must have an object of its own.
 */
function hashOf({ fingerprint, format, digest }: NewRender): string {
  const prefix = format === 'og' ? 'og' : `og-${format}`;
  return `${prefix}-${fingerprint.slice(0, 20)}-${digest.slice(0, 8)}`;
}

/** As the database has it: JSON that was never written is null. */
type RenderRow = Omit<StoredRender, 'warnings'> & {
  readonly warnings: string[] | null;
  readonly file: { readonly id: number } | null;
};

function toRender(row: RenderRow): StoredRender {
  const { fingerprint, format, url, width, height, mime, bytes, warnings } = row;
  return { fingerprint, format, url, width, height, mime, bytes, warnings: warnings ?? [] };
}
