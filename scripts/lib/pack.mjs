import path from 'node:path';

import { say } from './progress.mjs';
import { run } from './run.mjs';

/**
 * Packs the built plugin as it would be published.
 * @returns the tarball's path
 */
export async function pack(folder) {
  const said = await run('npm', ['pack', '--json', '--pack-destination', folder]);
  const [{ filename, size, entryCount }] = JSON.parse(said.slice(said.indexOf('[')));
  say(`  ${filename}: ${entryCount} files, ${(size / 1000).toFixed(0)} kB`);
  return path.join(folder, filename);
}
