/**
 * Says where the types of the package's entries are, for TypeScript that follows `exports`: it looks for
 * declarations beside the built file. Others find `template.d.ts`, `meta.d.ts` and the like by their names.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ROOT } from './lib/paths.mjs';
import { main } from './lib/progress.mjs';

const DECLARATIONS = {
  'template/index.d.ts': "export * from '../../template';\n",
  'template/index.d.mts': "export * from '../../template.js';\n",
  'meta/index.d.ts': "export * from '../../meta';\n",
  'meta/index.d.mts': "export * from '../../meta.js';\n",
  'webhook/index.d.ts': "export * from '../../webhook';\n",
  'webhook/index.d.mts': "export * from '../../webhook.js';\n",
  'next/index.d.ts': "export * from '../../next';\n",
  'next/index.d.mts': "export * from '../../next.js';\n",
  'testing/index.d.ts': "export * from '../../testing';\n",
};

export async function writeEntryTypes(dist = path.join(ROOT, 'dist')) {
  for (const [file, text] of Object.entries(DECLARATIONS)) {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() => writeEntryTypes());
}
