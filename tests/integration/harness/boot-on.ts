import { join } from 'node:path';

import { makeAppDir } from './app-files';
import { bootFrom, type App, type BootOptions } from './boot';
import { databaseNamed, type FreshDatabase, type TestDatabase } from './databases';
import { prepared } from './prepared';

export type AppOnDatabase = App & Pick<FreshDatabase, 'config' | 'disconnect'>;

/**
 * Boots a Strapi 5 with the plugin as users get it, from `dist`, on SQLite unless its options name another
 * database. For two at once on one database, use `fork`.
 */
export async function bootApp(options: BootOptions = {}): Promise<App> {
  // What is prepared has the plugin's tables.
  const isPrepared = options.withPlugin !== false;
  const isNew = options.appDir === undefined && options.database === undefined;
  return isNew && isPrepared ? bootAppOn(databaseNamed('SQLite'), options) : bootFrom(options);
}

/** `bootApp` on a database of the app's own, which goes when the app does. */
export async function bootAppOn(
  database: TestDatabase,
  options: BootOptions = {},
): Promise<AppOnDatabase> {
  const fresh = await database.copy(await prepared(database));
  try {
    const appDir = makeAppDir();
    await fresh.place(join(appDir, '.tmp/data.db'));
    const app = await bootFrom({ ...options, appDir, database: fresh.config });
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
