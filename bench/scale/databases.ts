import type { ServerDatabase } from '../../tests/integration/harness/database';
import type { BenchContext } from '../lib/bench';
import { withServers } from '../queue/servers';

/** Databases as `--database` names them. */
const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL', mariadb: 'MariaDB' } as const;

export type DatabaseChoice = keyof typeof NAMES;

export const nameOf = (database: DatabaseChoice): string => NAMES[database];

/**
 * Works with the database that was asked for, or with each that answers, one after the other.
 * @param wished a name of `--database`
 * @throws Error when the one that was asked for does not answer
 */
export async function onDatabases<Result>(
  wished: string,
  context: BenchContext,
  work: (database: 'sqlite' | ServerDatabase, name: DatabaseChoice) => Promise<Result>,
): Promise<Map<DatabaseChoice, Result>> {
  const results = new Map<DatabaseChoice, Result>();
  if (wished === 'sqlite' || wished === 'all')
    results.set('sqlite', await work('sqlite', 'sqlite'));
  if (wished === 'sqlite') return results;
  return withServers(context, async (servers) => {
    for (const choice of ['postgres', 'mariadb'] as const) {
      if (wished !== choice && wished !== 'all') continue;
      const server = servers.get(NAMES[choice]);
      if (server !== undefined) results.set(choice, await work(await server.create(), choice));
      else if (wished === choice) throw new Error(`${nameOf(choice)} does not answer.`);
    }
    return results;
  });
}
