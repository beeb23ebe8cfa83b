import { randomBytes } from 'node:crypto';

import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Client } from 'pg';

import { bootApp, type App, type BootOptions } from './boot';
import type { ServerDatabase } from './database';
import { leftOut, SERVERS, type ServerName } from './servers';

/** One of the databases that Strapi runs on, for suites that promise the same on each. */
export interface TestDatabase {
  readonly name: 'SQLite' | ServerName;
  /** Makes an empty database that nobody else uses. */
  readonly create: () => Promise<FreshDatabase>;
}

export interface FreshDatabase {
  readonly config: 'sqlite' | ServerDatabase;
  /** Ends all connections from the server's side, as its restart does. Nothing on SQLite. */
  readonly disconnect: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

const sqlite: TestDatabase = {
  name: 'SQLite',
  // A file in the app's folder, which is made with it and goes with it.
  create: () =>
    Promise.resolve({
      config: 'sqlite',
      disconnect: () => Promise.resolve(),
      drop: () => Promise.resolve(),
    }),
};

const postgres: TestDatabase = {
  name: 'PostgreSQL',
  async create() {
    const server = { ...SERVERS.PostgreSQL, user: 'postgres', password: '' };
    const database = freshName();
    const ask = (sql: string) => queryPostgres({ ...server, database: 'postgres' }, sql);
    await ask(`CREATE DATABASE ${database}`);
    return {
      config: { client: 'postgres', ...server, database },
      disconnect: () =>
        ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`),
      drop: () => ask(`DROP DATABASE ${database} WITH (FORCE)`),
    };
  },
};

const mariadb: TestDatabase = {
  name: 'MariaDB',
  async create() {
    const server = { ...SERVERS.MariaDB, user: 'root', password: '' };
    const database = freshName();
    await queryMariadb(server, (ask) => ask(`CREATE DATABASE ${database} CHARACTER SET utf8mb4`));
    return {
      config: { client: 'mysql', ...server, database },
      disconnect: () =>
        queryMariadb(server, async (ask) => {
          const rows = await ask(
            `SELECT id FROM information_schema.processlist WHERE db = '${database}'`,
          );
          // One that has ended by itself meanwhile is as good as ended.
          for (const { id } of rows) await ask(`KILL ${Number(id)}`).catch(() => undefined);
        }),
      drop: () => queryMariadb(server, (ask) => ask(`DROP DATABASE ${database}`)),
    };
  },
};

/**
 * Runs the same tests on every database: `on SQLite`, `on PostgreSQL`, `on MariaDB`. Those whose
 * server does not answer are shown as skipped; the run says why at its start.
 */
export function describeOnDatabases(tests: (database: TestDatabase) => void): void {
  for (const database of [sqlite, postgres, mariadb]) {
    const run = leftOut().includes(database.name) ? describe.skip : describe;
    run(`on ${database.name}`, () => tests(database));
  }
}

export type AppOnDatabase = App & Pick<FreshDatabase, 'config' | 'disconnect'>;

/** `bootApp` on a database of the app's own, which goes when the app does. */
export async function bootAppOn(
  database: TestDatabase,
  options: BootOptions = {},
): Promise<AppOnDatabase> {
  const fresh = await database.create();
  try {
    const app = await bootApp({ ...options, database: fresh.config });
    return {
      ...app,
      config: fresh.config,
      disconnect: fresh.disconnect,
      destroy: async (how) => {
        await app.destroy(how);
        if (how?.keep !== true) await fresh.drop();
      },
    };
  } catch (error) {
    await fresh.drop();
    throw error;
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
