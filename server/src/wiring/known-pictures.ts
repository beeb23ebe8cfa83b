import type { Core } from '@strapi/strapi';

import { sha256 } from '../common/sha256';
import { FILE_UID } from '../constants';
import type { SourcePicture } from '../contracts/content';
import { DigestTable, type FileDigest } from '../runs/digest-table';
import type { PictureDigests } from './load-picture';

interface FileRow {
  readonly id: number;
  readonly hash: string;
  readonly url: string;
  readonly size: number | string | null;
  readonly updatedAt: string | null;
}

/**
 * What the pictures of some cards hold, without reading those that the media library has not changed since
 * they were read last. The library changes a file's row with its bytes; a picture of the site's settings is
 * read once for these cards.
 */
export class KnownPictures implements PictureDigests {
  private readonly table: DigestTable;
  private readonly versions = new Map<number, string>();
  private readonly ofFiles = new Map<number, string>();
  private readonly ofOthers = new Map<string, string>();
  private readonly learned = new Map<number, FileDigest>();

  constructor(private readonly strapi: Core.Strapi) {
    this.table = new DigestTable(strapi.db);
  }

  /** Looks up what is known of these pictures, by two queries. The rows are read before the bytes may be. */
  async lookUp(pictures: readonly SourcePicture[]): Promise<void> {
    const ids = [...new Set(pictures.flatMap(({ fileId }) => fileId ?? []))].filter(
      (id) => !this.versions.has(id),
    );
    if (ids.length === 0) return;
    const files: FileRow[] = await this.strapi.db.query(FILE_UID).findMany({
      where: { id: { $in: ids } },
      select: ['id', 'hash', 'url', 'size', 'updatedAt'],
    });
    for (const file of files) this.versions.set(file.id, versionOf(file));
    for (const { fileId, version, digest } of await this.table.find(ids)) {
      if (this.versions.get(fileId) === version) this.ofFiles.set(fileId, digest);
    }
  }

  of({ fileId, location }: SourcePicture): string | null {
    const known = fileId === null ? this.ofOthers.get(location) : this.ofFiles.get(fileId);
    return known ?? null;
  }

  learn({ fileId, location }: SourcePicture, digest: string): void {
    if (fileId === null) {
      this.ofOthers.set(location, digest);
      return;
    }
    const version = this.versions.get(fileId);
    if (version === undefined) return;
    this.ofFiles.set(fileId, digest);
    this.learned.set(fileId, { fileId, version, digest });
  }

  /** Keeps what was learned. */
  async keep(): Promise<void> {
    await this.table.keep([...this.learned.values()]);
    this.learned.clear();
  }
}

function versionOf({ hash, url, size, updatedAt }: FileRow): string {
  return sha256(JSON.stringify([hash, url, Number(size), updatedAt && Date.parse(updatedAt)]));
}
