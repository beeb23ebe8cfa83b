import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tells the processes that run the suites where they share files. */
const FOLDER = 'OG_IMAGE_TEST_FOLDER';

/** Makes the folder that all suites of a run share. */
export function makeRunFolder(): void {
  process.env[FOLDER] = mkdtempSync(join(tmpdir(), 'og-image-run-'));
}

/** The folder that all suites of this run share. */
export function runFolder(): string {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error("Jest's global setup has made no folder.");
  return folder;
}
