import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { packageRoot } from './package-root';

/**
 * The folder of an installed package, looked for from the plugin first and then from the app (the
 * working directory), where optional fonts are installed. Null where it is in neither.
 */
export function packageFolder(name: string): string | null {
  for (const from of [packageRoot(), process.cwd()]) {
    for (const modules of createRequire(path.join(from, 'index.js')).resolve.paths(name) ?? []) {
      const folder = path.join(modules, name);
      if (existsSync(path.join(folder, 'package.json'))) return folder;
    }
  }
  return null;
}
