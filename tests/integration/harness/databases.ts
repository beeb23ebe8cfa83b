import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';

import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Client } from 'pg';

import type { ServerDatabase } from './database';
import { leftOut, SERVERS, type ServerName } from './servers';

/** One of the databases that Strapi runs on, for suites that promise the same on each. */
export interface TestDatabase {
  readonly name: 'SQLite' | ServerName;
  /** Makes an empty database that nobody else uses. */
  readonly create: () => Promise<FreshDatabase>;
  /**
   * Makes a database that has all that another has.
   * @param of the other one's name, or its file; nobody may be connected to it
   */
  readonly copy: (of: string) => Promise<FreshDatabase>;
  /** Removes one by its name. Nothing on SQLite, where files go with their folder. */
  readonly drop: (name: string) => Promise<void>;
}

export interface FreshDatabase {
  readonly config: 'sqlite' | ServerDatabase;
  /** Ends all connections from the server's side, as its restart does. Nothing on SQLite. */
  readonly disconnect: () => Promise<void>;
  readonly drop: () => Promise<void>;
  /** Puts its file where an app looks for it. Nothing on a server. */
  readonly place: (file: string) => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

// A file in the app's folder, which is made with it and goes with it.
const inFolder = { config: 'sqlite', disconnect: nothing, drop: nothing } as const;

const sqlite: TestDatabase = {
  name: 'SQLite',
  create: () => Promise.resolve({ ...inFolder, place: nothing }),
  copy: (of) => Promise.resolve({ ...inFolder, place: (file) => copyFile(of, file) }),
  drop: nothing,
};

const POSTGRES = { ...SERVERS.PostgreSQL, user: 'postgres', password: '' };

const askPostgres = (sql: string): Promise<void> =>
  queryPostgres({ ...POSTGRES, database: 'postgres' }, sql);

async function createPostgres(template: string): Promise<FreshDatabase> {
  const database = freshName();
  await askPostgres(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  return {
    config: { client: 'postgres', ...POSTGRES, database },
    disconnect: () =>
      askPostgres(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
      ),
    drop: () => postgres.drop(database),
    place: nothing,
  };
}

const postgres: TestDatabase = {
  name: 'PostgreSQL',
  create: () => createPostgres('template1'),
  copy: createPostgres,
  drop: (name) => askPostgres(`DROP DATABASE ${name} WITH (FORCE)`),
};

const MARIADB = { ...SERVERS.MariaDB, user: 'root', password: '' };

async function createMariadb(): Promise<FreshDatabase & { readonly config: ServerDatabase }> {
  const database = freshName();
  await queryMariadb(MARIADB, (ask) => ask(`CREATE DATABASE ${database} CHARACTER SET utf8mb4`));
  return {
    config: { client: 'mysql', ...MARIADB, database },
    disconnect: () =>
      queryMariadb(MARIADB, async (ask) => {
        const rows = await ask(
          `SELECT id FROM information_schema.processlist WHERE db = '${database}'`,
        );
        // One that has ended by itself meanwhile is as good as ended.
        for (const { id } of rows) await ask(`KILL ${Number(id)}`).catch(() => undefined);
      }),
    drop: () => mariadb.drop(database),
    place: nothing,
  };
}

const mariadb: TestDatabase = {
  name: 'MariaDB',
  create: createMariadb,
  async copy(of) {
    const made = await createMariadb();
    await copyTables(of, made.config.database);
    return made;
  },
  drop: (name) => queryMariadb(MARIADB, (ask) => ask(`DROP DATABASE ${name}`)),
};

/** MariaDB has no statement that copies a database, nor one that copies foreign keys. */
async function copyTables(of: string, into: string): Promise<void> {
  await queryMariadb(MARIADB, async (ask) => {
    const tables = (await ask(`SHOW TABLES FROM ${of}`)).map((row) =>
      String(Object.values(row)[0]),
    );
    await ask(`USE ${into}`);
    // Tables name others that are yet to come.
    await ask('SET FOREIGN_KEY_CHECKS = 0');
    for (const table of tables) {
      const [made] = await ask(`SHOW CREATE TABLE ${of}.\`${table}\``);
      await ask(String(made?.['Create Table']));
      await ask(`INSERT INTO \`${table}\` SELECT * FROM ${of}.\`${table}\``);
    }
  });
}

/** The database with a name of `TestDatabase`. */
export function databaseNamed(name: string): TestDatabase {
  const found = [sqlite, postgres, mariadb].find((database) => database.name === name);
  if (found === undefined) throw new Error(`There is no database "${name}".`);
  return found;
}

/**
 * Runs the same tests on every database: `on SQLite`, `on PostgreSQL`, `on MariaDB`. Those whose
 * server does not answer are shown as skipped; the run says why at its start.
 */
export function describeOnDatabases(tests: (database: TestDatabase) => void): void {
  describeOn(['SQLite', 'PostgreSQL', 'MariaDB'], tests);
}

/**
 * Runs the same tests on some of the databases: for scenarios whose statements other suites send to
 * the one that is left out.
 */
export function describeOn(
  names: readonly TestDatabase['name'][],
  tests: (database: TestDatabase) => void,
): void {
  for (const database of names.map(databaseNamed)) {
    const run = leftOut().includes(database.name) ? describe.skip : describe;
    run(`on ${database.name}`, () => tests(database));
  }
}

type Server = Omit<ServerDatabase, 'client' | 'database'>;

async function queryPostgres(
  server: Server & { readonly database: string },
  sql: string,
): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

type Ask = (sql: string) => Promise<readonly RowDataPacket[]>;

async function queryMariadb(server: Server, work: (ask: Ask) => Promise<unknown>): Promise<void> {
  const connection = await createConnection(server);
  try {
    await work(async (sql) => (await connection.query<RowDataPacket[]>(sql))[0]);
  } finally {
    await connection.end();
  }
}

function freshName(): string {
  return `og_image_test_${randomBytes(6).toString('hex')}`;
}
