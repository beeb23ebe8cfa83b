import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import recorded from '../../fixtures/first-release.json';
import { documentsOf } from './documents';
import type { App } from './boot';

/**
 * What the first release (commit 16b2584) had stored on a site with three articles and an author: recorded
 * by running it on SQLite, with its tables' columns and indexes by knex's names.
 */
export const FIRST_RELEASE = recorded;

type ColumnType = 'string' | 'integer' | 'bigInteger' | 'boolean' | 'text' | 'json';

interface Table {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly indexes: readonly { name: string; unique: boolean; columns: string[] }[];
  readonly rows: readonly object[];
}

/** The site's entries. */
export async function writeContent(app: App): Promise<void> {
  const { author, plain, chosen, long } = FIRST_RELEASE.entries;
  const made = async (uid: string, data: object, documentId: string): Promise<string> => {
    const entry = await documentsOf(app, uid).create({ data: { ...data } });
    if (uid === ARTICLE) await documentsOf(app, uid).publish({ documentId: entry.documentId });
    // Strapi gives ids of its own.
    await app.strapi.db
      .connection(uid === ARTICLE ? 'articles' : 'authors')
      .where({ document_id: entry.documentId })
      .update({ document_id: documentId });
    return documentId;
  };
  await made('api::author.author', { name: 'Ada' }, author);
  await made(ARTICLE, { title: 'A lamp', excerpt: 'It gives light.', author }, plain);
  await made(ARTICLE, { title: 'A chair' }, chosen);
  await made(ARTICLE, { title: 'A very long title that goes on and on '.repeat(6).trim() }, long);
}

const ARTICLE = 'api::article.article';

/**
 * Puts the plugin's tables and the media library's rows in the place of today's, as the first release had
 * them, with their objects. The next start of the app meets what an upgrade meets.
 */
export async function goBack({ strapi, appDir }: App): Promise<void> {
  const { connection: knex } = strapi.db;
  const stored = await readSchema(knex);
  const own = stored.tables.filter(({ name }) => name.startsWith('og_image_'));
  for (const { name } of own) await knex.schema.dropTable(name);
  for (const [name, table] of Object.entries(tables)) {
    await createTable(knex, name, table);
    await insertRows(strapi, name, table.rows);
  }
  for (const [name, rows] of Object.entries(FIRST_RELEASE.library)) {
    await insertRows(strapi, name, rows);
  }
  const keys = knex('strapi_core_store_settings');
  await keys.clone().where('key', 'like', 'plugin_og-image_%').delete();
  await keys.clone().insert(FIRST_RELEASE.keys);
  const others = stored.tables.filter((table) => !own.includes(table));
  const before = own.flatMap((table) => {
    const recordedTable = tables[table.name];
    return recordedTable === undefined ? [] : [trackedBefore(table, recordedTable)];
  });
  // By it, Strapi knows that its tables are others than those that it has last made, and which it made.
  await knex('strapi_database_schema').update({
    schema: JSON.stringify({ ...stored, tables: [...others, ...before] }),
    hash: 'of the first release',
  });
  const uploads = join(appDir, 'public/uploads');
  mkdirSync(uploads, { recursive: true });
  for (const { url } of FIRST_RELEASE.library.files) {
    writeFileSync(join(appDir, 'public', url), 'a picture of the first release');
  }
}

const tables = FIRST_RELEASE.tables as unknown as Readonly<Record<string, Table>>;

interface Named {
  readonly name: string;
}
interface StoredTable extends Named {
  readonly columns: readonly Named[];
  readonly indexes: readonly Named[];
}
interface StoredSchema {
  readonly tables: readonly StoredTable[];
}

async function readSchema(knex: Knex): Promise<StoredSchema> {
  const row = await knex('strapi_database_schema').orderBy('id', 'desc').first();
  return typeof row.schema === 'string' ? JSON.parse(row.schema) : row.schema;
}

/** A table of today as Strapi had noted it when it made that of the first release. */
function trackedBefore(table: StoredTable, { columns, indexes }: Table): StoredTable {
  const own = Object.keys(columns);
  const isOfStrapi = ({ name }: Named) =>
    /^(?:id|document_id|locale|(?:created|updated)_by_id|(?:created|updated|published)_at)$/u.test(
      name,
    );
  const kept = table.columns.filter((each) => isOfStrapi(each) || own.includes(each.name));
  const gone = own.filter((name) => kept.every((each) => each.name !== name));
  const known = indexes.map(({ name }) => name);
  return {
    ...table,
    columns: [...kept, ...gone.map((name) => ({ ...table.columns.at(-1), name }))],
    indexes: table.indexes.filter(
      ({ name }) => known.includes(name) || /_(?:fk|documents_idx)$/u.test(name),
    ),
  };
}

/** With what Strapi gives to every table of a content type. */
async function createTable(knex: Knex, name: string, { columns, indexes }: Table): Promise<void> {
  await knex.schema.createTable(name, (table) => {
    table.increments('id');
    table.string('document_id');
    for (const [column, type] of Object.entries(columns)) table[type](column);
    for (const column of ['created_at', 'updated_at', 'published_at']) {
      table.datetime(column, { useTz: false, precision: 6 });
    }
    for (const column of ['created_by_id', 'updated_by_id']) {
      table.integer(column).unsigned();
      table
        .foreign(column, `${name}_${column}_fk`)
        .references('id')
        .inTable('admin_users')
        .onDelete('SET NULL');
      table.index(column, `${name}_${column}_fk`);
    }
    table.string('locale');
    table.index(['document_id', 'locale', 'published_at'], `${name}_documents_idx`);
    for (const index of indexes) {
      if (index.unique) table.unique(index.columns, { indexName: index.name });
      else table.index(index.columns, index.name);
    }
  });
}

async function insertRows(
  { db }: Core.Strapi,
  name: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.connection(name).insert(rows.map((row) => ({ ...row })));
  if (db.dialect.client !== 'postgres') return;
  // Its sequences do not see ids that are given.
  await db.connection.raw(
    `SELECT setval(pg_get_serial_sequence('${name}', 'id'), (SELECT max(id) FROM ${name}))`,
  );
}
