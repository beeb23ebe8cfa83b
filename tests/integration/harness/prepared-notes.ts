import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runFolder } from './run-folder';

/** Which database of a run is copied by all its suites. */
export interface PreparedDatabase {
  /** As a `TestDatabase` is called. */
  readonly name: string;
  /** The database's name on its server, or its file. */
  readonly of: string;
}

const ENDING = '.json';

/** Whether this suite is the first one of the run to ask, and so prepares the database. */
export async function isFirst(name: string): Promise<boolean> {
  return mkdir(join(runFolder(), name)).then(
    () => true,
    () => false,
  );
}

/** Tells the other suites of a database that is prepared. */
export async function note(prepared: PreparedDatabase): Promise<void> {
  const file = join(runFolder(), prepared.name + ENDING);
  await writeFile(`${file}.draft`, JSON.stringify(prepared));
  // In one step: a suite may be just looking for it.
  await rename(`${file}.draft`, file);
}

/** The databases that are prepared by now. */
export async function preparedDatabases(): Promise<PreparedDatabase[]> {
  const files = (await readdir(runFolder())).filter((file) => file.endsWith(ENDING));
  return Promise.all(
    files.map(
      async (file) =>
        JSON.parse(await readFile(join(runFolder(), file), 'utf8')) as PreparedDatabase,
    ),
  );
}
