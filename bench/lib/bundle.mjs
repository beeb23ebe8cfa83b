import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

import { CACHE, ROOT } from '../../scripts/lib/paths.mjs';

const BENCH = path.join(ROOT, 'bench');
/** Inside the repository's node_modules, so that its packages are found from there. */
const SCRIPTS = path.join(CACHE, 'bench');

/** A file that asks for its own folder is told where its source lies, not the bundle. */
const ownFolders = {
  name: 'own-folders',
  setup(context) {
    context.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const folder = `const __dirname = ${JSON.stringify(path.dirname(file))};\n`;
      return { contents: text.includes('__dirname') ? folder + text : text, loader: 'ts' };
    });
  },
};

/** A bench's own programs that it forks: each loads nothing of the others. */
async function contestantsOf(name) {
  const folder = `${name}/contestants`;
  const files = await readdir(path.join(BENCH, folder)).catch(() => []);
  return files.map((file) => `${folder}/${file}`);
}

/**
 * Bundles a bench, what conducts it and what it may fork to plain JavaScript: no loader and no
 * compiler runs in a process that is measured.
 *
 * @returns `load`, which imports one of them by its path below bench/, and the folder `scripts`
 *   that they all lie in
 */
export async function bundle(name) {
  await build({
    entryPoints: [
      ...[`${name}/index.ts`, 'lib/conduct.ts', 'app/child.ts'],
      ...(await contestantsOf(name)),
    ].map((entry) => path.join(BENCH, entry)),
    outbase: BENCH,
    outdir: SCRIPTS,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    plugins: [ownFolders],
    logLevel: 'warning',
  });
  return {
    scripts: SCRIPTS,
    load: (entry) => import(pathToFileURL(path.join(SCRIPTS, `${entry}.mjs`)).href),
  };
}
