/**
 * Prepares what `og-image create` and `og-image eject` copy into an app: the templates as an app would
 * write them, in TypeScript and in JavaScript: `node scripts/template-sources.mjs`.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ROOT } from './lib/paths.mjs';
import { main } from './lib/progress.mjs';
import { standalone, withoutTypes } from './lib/standalone.mjs';

const TEMPLATES = path.join(ROOT, 'templates');

/** @param {string} folder what was in it goes */
export async function prepareSources(folder = path.join(ROOT, 'dist', 'sources')) {
  await rm(folder, { recursive: true, force: true });
  for (const entry of await readdir(TEMPLATES, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'kit') continue;
    for (const name of await readdir(path.join(TEMPLATES, entry.name))) {
      await prepareFile(path.join(entry.name, name), folder);
    }
  }
}

async function prepareFile(file, folder) {
  const typescript = await standalone(await readFile(path.join(TEMPLATES, file), 'utf8'), file);
  await write(path.join(folder, 'typescript', file), typescript);
  const javascript = await withoutTypes(typescript, file);
  // A file of types alone says nothing without them.
  if (/^export \{\s*\};?$/.test(javascript.trim())) return;
  await write(path.join(folder, 'javascript', file.replace(/[.]ts(x?)$/, '.js$1')), javascript);
}

async function write(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(() => prepareSources());
