import { join } from 'node:path';

/** How the fixture app reaches its database, as `config/database` holds it. */
export interface DatabaseConfig {
  readonly connection: Readonly<Record<string, unknown>>;
}

/** A database server on this machine, for the suites that ask for more than SQLite. */
export interface ServerDatabase {
  readonly client: 'postgres' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** @param database a server, or `sqlite` for a file in the app's own folder */
export function databaseConfig(
  database: 'sqlite' | ServerDatabase,
  appDir: string,
): DatabaseConfig {
  if (database === 'sqlite') {
    // A file and not `:memory:`, which Strapi takes for the name of one; a whole path, since a
    // relative one would start at the folder the tests were started in.
    return {
      connection: {
        client: 'sqlite',
        connection: { filename: join(appDir, '.tmp/data.db') },
        useNullAsDefault: true,
      },
    };
  }
  const { client, ...connection } = database;
  return { connection: { client, connection, pool: { min: 0, max: 10 } } };
}
