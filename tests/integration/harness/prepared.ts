import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { makeAppDir } from './app-files';
import { bootFrom } from './boot';
import type { TestDatabase } from './databases';
import { isFirst, note, preparedDatabases } from './prepared-notes';
import { runFolder } from './run-folder';

/** How long another suite may take to prepare a database, in milliseconds. */
const PATIENCE = 120_000;

/**
 * The database that suites copy rather than begin with an empty one, which Strapi needs seconds to
 * fill: it makes sixty tables. The first suite of a run prepares it.
 * @returns its name on the server, or its file
 */
export async function prepared(database: TestDatabase): Promise<string> {
  if (await isFirst(database.name)) {
    const of = await prepare(database);
    await note({ name: database.name, of });
    return of;
  }
  const end = Date.now() + PATIENCE;
  for (;;) {
    const made = (await preparedDatabases()).find(({ name }) => name === database.name);
    if (made !== undefined) return made.of;
    if (Date.now() > end) {
      throw new Error(
        `The first suite on ${database.name} has not prepared it. See how it failed.`,
      );
    }
    await sleep(100);
  }
}

/** Loads the fixture app once, so that it serves nobody, sweeps nothing and draws nothing. */
async function prepare(database: TestDatabase): Promise<string> {
  const fresh = await database.create();
  const appDir = makeAppDir();
  try {
    const app = await bootFrom({
      appDir,
      database: fresh.config,
      serves: false,
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
    await app.destroy({ keep: true });
    // A connection that is about to end would keep the database from being copied.
    await fresh.disconnect();
    if (fresh.config !== 'sqlite') return fresh.config.database;
    const file = join(runFolder(), 'prepared.db');
    await copyFile(join(appDir, '.tmp/data.db'), file);
    return file;
  } finally {
    await rm(appDir, { recursive: true, force: true });
  }
}
