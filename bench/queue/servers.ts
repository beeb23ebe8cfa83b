import knex, { type Knex } from 'knex';

import type { ServerDatabase } from '../../tests/integration/harness/database';
import type { BenchContext } from '../lib/bench';

/** Database servers on this machine, as the repository's tests expect them. */
const SERVERS = {
  PostgreSQL: { client: 'postgres', port: 5432, user: 'postgres', home: 'postgres' },
  MariaDB: { client: 'mysql', port: 3306, user: 'root', home: 'mysql' },
} as const;

const HOST = '127.0.0.1';

/** What Strapi calls a database is not what knex calls its driver. */
const DRIVERS = { postgres: 'pg', mysql: 'mysql2' } as const;

export type ServerName = keyof typeof SERVERS;

/** Gives out empty databases of one server. */
export interface DatabaseServer {
  create(): Promise<ServerDatabase>;
}

/**
 * Works with the servers that answer, and drops every database it gave out, whatever comes of the
 * work. Says which ones do not answer.
 */
export async function withServers<Result>(
  { say }: Pick<BenchContext, 'say'>,
  work: (servers: ReadonlyMap<ServerName, DatabaseServer>) => Promise<Result>,
): Promise<Result> {
  const opened = new Map<ServerName, OpenServer>();
  try {
    for (const name of Object.keys(SERVERS) as ServerName[]) {
      const server = new OpenServer(name);
      try {
        await server.greet();
        opened.set(name, server);
      } catch (error) {
        await server.close();
        const reason = error instanceof Error ? error.message : String(error);
        say(`LEFT OUT: ${name}, because no server answers at ${HOST}:${SERVERS[name].port}.`);
        say(`  ${reason}`);
      }
    }
    return await work(opened);
  } finally {
    await Promise.all([...opened.values()].map((server) => server.close()));
  }
}

class OpenServer implements DatabaseServer {
  private readonly created: string[] = [];
  private readonly access: Omit<ServerDatabase, 'database'>;
  private readonly connection: Knex;

  constructor(name: ServerName) {
    const { client, port, user, home } = SERVERS[name];
    this.access = { client, host: HOST, port, user, password: '' };
    this.connection = knex({
      client: DRIVERS[client],
      connection: { host: HOST, port, user, password: '', database: home },
      pool: { min: 0, max: 1 },
    });
  }

  async greet(): Promise<void> {
    await this.connection.raw('SELECT 1');
  }

  async create(): Promise<ServerDatabase> {
    const database = `og_image_bench_${process.pid}_${this.created.length}`;
    await this.connection.raw('CREATE DATABASE ??', [database]);
    this.created.push(database);
    return { ...this.access, database };
  }

  async close(): Promise<void> {
    for (const database of this.created) {
      await this.connection.raw('DROP DATABASE IF EXISTS ??', [database]);
    }
    await this.connection.destroy();
  }
}
