import type { Core } from '@strapi/strapi';

import { RENDER_UID } from '../constants';
import type { Card, Render } from '../contracts/card';
import type { FormatName } from '../contracts/picture';
import { toProblems, type Problem } from '../contracts/problem';
import { signedUrl, signedUrls } from './readable-url';

/** A picture that is kept, with what editors should know of its drawing. */
export interface StoredRender extends Render {
  readonly warnings: readonly Problem[];
}

/** A stored picture with the rows that hold it. */
export interface KeptRender extends StoredRender {
  readonly id: number;
  readonly file: StoredFile;
}

interface StoredFile {
  readonly id: number;
  readonly url: string;
  readonly hash: string;
  readonly provider: string;
}

/** As the database has it: JSON that was never written is null. */
export type RenderRow = Omit<KeptRender, 'url' | 'warnings' | 'file'> & {
  readonly warnings: unknown;
  readonly file: StoredFile | null;
};

/** Reads the pictures that are kept in the media library, as their rows tell of them. */
export class StoredRenders {
  constructor(protected readonly strapi: Core.Strapi) {}

  /**
   * The stored pictures of a fingerprint, one for each format, but for those whose files were
   * deleted from the media library.
   */
  async findAll(fingerprint: string): Promise<StoredRender[]> {
    return (await this.keptOf(fingerprint)).map(asStored);
  }

  /** The same, or none where any of them was deleted or there is no `og` among them. */
  async findWhole(fingerprint: string): Promise<StoredRender[]> {
    const rows = await this.rowsOf(fingerprint);
    const kept = rows.flatMap((row) => (row.file === null ? [] : [toKept(row, row.file)]));
    const isWhole = kept.length === rows.length && kept.some(({ format }) => format === 'og');
    return isWhole ? kept.map(asStored) : [];
  }

  /** The same as `findAll` with addresses that can be read just now, where the bucket is private. */
  async findAllReadable(fingerprint: string): Promise<StoredRender[]> {
    const kept = await this.keptOf(fingerprint);
    return Promise.all(
      kept.map(async ({ id: _id, file, ...render }) => {
        const url = (await signedUrl(this.strapi, file.id)) ?? render.url;
        return { ...render, url };
      }),
    );
  }

  /**
   * The addresses by which the cards themselves, not their other formats, can be read just now, by
   * fingerprint: one query for all of them, and a second one where the bucket is private.
   */
  async readableUrls(fingerprints: readonly string[]): Promise<Map<string, string>> {
    const rows: { fingerprint: string; file: { id: number; url: string } | null }[] =
      await this.strapi.db.query(RENDER_UID).findMany({
        where: { fingerprint: { $in: [...fingerprints] }, format: 'og' },
        select: ['fingerprint'],
        populate: { file: { select: ['id', 'url'] } },
      });
    const files = rows.flatMap(({ file }) => file ?? []);
    const signed = await signedUrls(
      this.strapi,
      files.map(({ id }) => id),
    );
    return new Map(
      rows.flatMap(({ fingerprint, file }) =>
        file === null ? [] : [[fingerprint, signed.get(file.id) ?? file.url] as const],
      ),
    );
  }

  private async keptOf(fingerprint: string): Promise<KeptRender[]> {
    const rows = await this.rowsOf(fingerprint);
    return rows.flatMap((row) => (row.file === null ? [] : [toKept(row, row.file)]));
  }

  protected rowsOf(fingerprint: string): Promise<RenderRow[]> {
    return this.strapi.db.query(RENDER_UID).findMany({
      where: { fingerprint },
      populate: { file: { select: ['id', 'url', 'hash', 'provider'] } },
    });
  }

  /**
   * The alternative texts that editors have written for a card's pictures, by format. The plugin's
   * own is the title as it was when the card was drawn.
   */
  async writtenAlts({
    fingerprint,
    alt,
  }: Pick<Card, 'fingerprint' | 'alt'>): Promise<ReadonlyMap<FormatName, string>> {
    if (fingerprint === null) return new Map();
    const rows: { format: FormatName; file: { alternativeText: string | null } | null }[] =
      await this.strapi.db.query(RENDER_UID).findMany({
        where: { fingerprint },
        select: ['format'],
        populate: { file: { select: ['alternativeText'] } },
      });
    return new Map(
      rows.flatMap(({ format, file }) => {
        const text = file?.alternativeText ?? '';
        return text.trim() === '' || text === alt ? [] : [[format, text] as const];
      }),
    );
  }
}

export function toKept(row: RenderRow, file: StoredFile): KeptRender {
  const { id, fingerprint, format, width, height, mime, bytes, warnings } = row;
  const { url } = file;
  const shown = { fingerprint, format, url, width, height, mime, bytes };
  return { id, file, ...shown, warnings: toProblems(warnings) };
}

export function asStored({ id: _id, file: _file, ...render }: KeptRender): StoredRender {
  return render;
}
