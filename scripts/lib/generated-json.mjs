import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { ROOT } from './paths.mjs';
import { say } from './progress.mjs';

/**
 * Writes data that a script makes and the sources import, formatted as everything is.
 * @param {string} name from the repository's folder
 */
export async function writeGenerated(name, data) {
  const file = path.join(ROOT, name);
  const options = await resolveConfig(file);
  const json = await format(JSON.stringify(data), { ...options, filepath: file });
  await writeFile(file, json);
  say(`${name}: ${Object.keys(data).length} entries, ${json.length} bytes`);
}
