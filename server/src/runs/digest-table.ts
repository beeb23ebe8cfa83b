import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inBatches, turn } from '../common/turn';
import { DIGEST_UID, FILE_UID } from '../constants';

type Database = Core.Strapi['db'];

/** Rows of one statement. */
const BATCH = 100;

/** What a file of the media library holds. */
export interface FileDigest {
  readonly fileId: number;
  /** What its row said when it was read. */
  readonly version: string;
  readonly digest: string;
}

/** What files of the media library were found to hold. Losing rows costs no more than reading files again. */
export class DigestTable {
  private readonly table: string;
  private readonly files: string;

  constructor(private readonly db: Database) {
    this.table = db.metadata.get(DIGEST_UID).tableName;
    this.files = db.metadata.get(FILE_UID).tableName;
  }

  /** What is known of these files. */
  async find(fileIds: readonly number[]): Promise<FileDigest[]> {
    if (fileIds.length === 0) return [];
    const rows: { file_id: number; version: string; digest: string }[] = await this.query()
      .whereIn('file_id', [...fileIds])
      .select('file_id', 'version', 'digest');
    return rows.map(({ file_id: fileId, version, digest }) => ({ fileId, version, digest }));
  }

  async keep(found: readonly FileDigest[]): Promise<void> {
    await inBatches(found, BATCH, async (batch) => {
      await this.query()
        .insert(
          batch.map(({ fileId, version, digest }) => ({
            ...{ document_id: randomUUID(), file_id: fileId },
            ...{ version, digest },
          })),
        )
        .onConflict('file_id')
        .merge(['version', 'digest']);
    });
  }

  /** Forgets what deleted files held, page by page. */
  async forgetDeleted(pageSize: number, signal: AbortSignal): Promise<void> {
    let after: number | undefined = 0;
    while (after !== undefined && !signal.aborted) {
      const rows: { id: number; file_id: number }[] = await this.query()
        .where('id', '>', after)
        .orderBy('id')
        .limit(pageSize)
        .select('id', 'file_id');
      const there: { id: number }[] = await this.db
        .getConnection(this.files)
        .whereIn(
          'id',
          rows.map((row) => row.file_id),
        )
        .select('id');
      const known = new Set(there.map(({ id }) => id));
      const gone = rows.filter((row) => !known.has(row.file_id)).map(({ id }) => id);
      if (gone.length > 0) await this.query().whereIn('id', gone).delete();
      await turn();
      after = rows.at(-1)?.id;
    }
  }

  private query(): Knex.QueryBuilder {
    return this.db.getConnection(this.table);
  }
}
