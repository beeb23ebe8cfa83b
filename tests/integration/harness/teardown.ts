import { rm } from 'node:fs/promises';

import { databaseNamed } from './databases';
import { preparedDatabases } from './prepared-notes';
import { runFolder } from './run-folder';

/** Jest's global teardown of the integration tests: nothing is left of what their suites share. */
export default async function teardown(): Promise<void> {
  for (const { name, of } of await preparedDatabases()) await databaseNamed(name).drop(of);
  await rm(runFolder(), { recursive: true, force: true });
}
