import { join } from 'node:path';

import { makeAppDir } from './app-files';
import { bootApp, type App, type BootOptions } from './boot';
import type { FreshDatabase, TestDatabase } from './databases';
import { prepared } from './prepared';

export type AppOnDatabase = App & Pick<FreshDatabase, 'config' | 'disconnect'>;

/** `bootApp` on a database of the app's own, which goes when the app does. */
export async function bootAppOn(
  database: TestDatabase,
  options: BootOptions = {},
): Promise<AppOnDatabase> {
  const fresh = await database.copy(await prepared(database));
  try {
    const appDir = makeAppDir();
    await fresh.place(join(appDir, '.tmp/data.db'));
    const app = await bootApp({ ...options, appDir, database: fresh.config });
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
