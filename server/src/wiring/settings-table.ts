import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { SETTING_UID } from '../constants';

type Database = Core.Strapi['db'];

/** The only row's name. */
const NAME = 'settings';

/** Which settings are stored: both change with every save. */
export interface SettingsRevision {
  /** 0 where nothing was ever saved. */
  readonly revision: number;
  /** Tells apart settings of the same revision, as an import may bring them. */
  readonly stamp: string;
}

export interface StoredSettings extends SettingsRevision {
  /** As it was stored, unchecked. Undefined where it is no JSON. */
  readonly value: unknown;
}

const NOTHING: StoredSettings = { revision: 0, stamp: '', value: {} };

/** The row of the settings. */
export class SettingsTable {
  private readonly table: string;

  constructor(private readonly db: Database) {
    this.table = db.metadata.get(SETTING_UID).tableName;
  }

  /** Which settings are stored, by one small query. */
  async revision(): Promise<SettingsRevision> {
    const row: SettingsRevision | undefined = await this.row().select('revision', 'stamp').first();
    return row ?? NOTHING;
  }

  async read(): Promise<StoredSettings> {
    const row: StoredSettings | undefined = await this.row()
      .select('revision', 'stamp', 'value')
      .first();
    return row === undefined ? NOTHING : { ...row, value: parsed(row.value) };
  }

  /**
   * Stores settings that were made from a revision, by compare-and-swap.
   * @returns false where others have saved since
   */
  async write(from: number, value: object): Promise<boolean> {
    const written = { stamp: randomUUID(), value: JSON.stringify(value), updated_at: new Date() };
    if (from > 0) {
      const changed = await this.row()
        .where({ revision: from })
        .update({ ...written, revision: from + 1 });
      return changed === 1;
    }
    const row = { document_id: randomUUID(), name: NAME, revision: 1, created_at: new Date() };
    // Of two that are the first to save, one finds the other's row.
    await this.query()
      .insert({ ...row, ...written })
      .onConflict('name')
      .ignore();
    return (await this.revision()).stamp === written.stamp;
  }

  /** Has all instances read the settings anew, as they are. Nothing where none are stored. */
  async touch(): Promise<void> {
    await this.row().update({ stamp: randomUUID() });
  }

  private row(): Knex.QueryBuilder {
    return this.query().where({ name: NAME });
  }

  private query(): Knex.QueryBuilder {
    return this.db.getConnection(this.table);
  }
}

/** PostgreSQL answers JSON parsed, the others as text. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    // What cannot be read is told of by whoever reads it.
    return undefined;
  }
}
