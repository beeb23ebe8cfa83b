import type { Core } from '@strapi/strapi';

type Database = Core.Strapi['db'];

/** Pages of 8 kB below which any plan is quick. */
const FEW_PAGES = 16;

/** How many times as many pages a table has when it is counted anew. */
const GROWN = 2;

/** After how many rows tables are looked at. */
const COUNTED_AFTER = 2_000;

interface Counted {
  /** Its number among the tables that were asked for. */
  readonly place: number;
  /** Rows when it was counted last; -1 where it never was. */
  readonly rows: number;
  /** Pages when it was counted last. */
  readonly known: number;
  /** Pages now. */
  readonly pages: number;
}

/**
 * Has PostgreSQL count tables that have grown much since it did. It plans statements by what it counted, and
 * takes a table that it never counted for a small one: then it reads all of an index where another one leads to
 * the row at once, until its autovacuum comes by, which may take a minute
 * (https://www.postgresql.org/docs/current/populate.html#POPULATE-ANALYZE). The other databases need no such thing.
 */
export class TableStatistics {
  private readonly tables: readonly string[];
  /** Rows that were written since tables were looked at. */
  private uncounted = 0;

  /** @param uids of the content types whose tables they are */
  constructor(
    private readonly db: Database,
    uids: readonly string[],
  ) {
    const schema = db.getSchemaName();
    this.tables = uids.map((uid) => {
      const { tableName } = db.metadata.get(uid);
      return schema === undefined ? tableName : `${schema}.${tableName}`;
    });
  }

  /** To be called after so many rows were written; now and then, it has the tables counted that have grown. */
  async written(rows: number): Promise<void> {
    this.uncounted += rows;
    if (this.uncounted >= COUNTED_AFTER) await this.freshen();
  }

  /** @returns the tables that were counted */
  async freshen(): Promise<string[]> {
    this.uncounted = 0;
    if (this.db.dialect.client !== 'postgres') return [];
    const grown: string[] = [];
    for (const { place, rows, known, pages } of await this.counted()) {
      const table = this.tables[place];
      const isKnown = rows >= 0 && pages < known * GROWN;
      if (table === undefined || isKnown || pages < FEW_PAGES) continue;
      await this.db.connection.raw('ANALYZE ??', [table]);
      grown.push(table);
    }
    return grown;
  }

  private async counted(): Promise<Counted[]> {
    const { connection } = this.db;
    const names = this.tables.map(() => '(?::int, ?::text)').join(', ');
    const asked = this.tables.flatMap((table, place) => [
      place,
      connection.raw('??', [table]).toQuery(),
    ]);
    const { rows }: { rows: Record<keyof Counted, unknown>[] } = await connection.raw(
      `SELECT asked.place, relation.reltuples AS rows, relation.relpages AS known,
        pg_relation_size(relation.oid) / current_setting('block_size')::int AS pages
      FROM (VALUES ${names}) AS asked (place, name)
      JOIN pg_class AS relation ON relation.oid = to_regclass(asked.name)`,
      asked,
    );
    return rows.map(({ place, rows: count, known, pages }) => ({
      place: Number(place),
      rows: Number(count),
      known: Number(known),
      pages: Number(pages),
    }));
  }
}
