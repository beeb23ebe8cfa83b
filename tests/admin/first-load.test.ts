import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { build, type Plugin } from 'esbuild';

const ROOT = path.resolve(__dirname, '../..');
const ENTRY = 'admin/src/index.ts';

/** In bytes, gzipped. What the browser loads before it shows any page of the admin. */
const MOST = 15_000;

/** As Vite loads JSON whose keys are no names: one object, where esbuild has a variable for each key. */
const translations: Plugin = {
  name: 'translations',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: /translations\/[\w-]+\.json$/ }, ({ path: file }) => ({
      contents: `export default ${readFileSync(file, 'utf8')}`,
      loader: 'js',
    }));
  },
};

/**
 * Bundles the admin as an app's build does, and adds up what its entry imports statically. The
 * packages are Strapi's own, and are there anyway. English is among it: it is asked for at every start.
 */
async function firstLoad(): Promise<{ readonly bytes: number; readonly sources: string[] }> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    outdir: 'dist/admin',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    charset: 'utf8',
    plugins: [translations],
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    metafile: true,
  });
  const chunks = new Map(
    outputFiles.map((file) => [path.relative(ROOT, file.path), file.contents]),
  );
  const loaded = new Set<string>();
  const load = (name: string): void => {
    const chunk = metafile.outputs[name];
    if (chunk === undefined || loaded.has(name)) return;
    loaded.add(name);
    for (const { kind, path: imported } of chunk.imports) {
      if (kind === 'import-statement') load(imported);
    }
  };
  const entry = Object.entries(metafile.outputs).find(([, chunk]) => chunk.entryPoint === ENTRY);
  load(entry?.[0] ?? '');
  const names = [...loaded];
  return {
    bytes: names
      .map((name) => gzipSync(chunks.get(name) ?? '').byteLength)
      .reduce((sum, bytes) => sum + bytes, 0),
    sources: names.flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {})),
  };
}

it('the first load of the admin grows by less than 15 kB', async () => {
  const { bytes, sources } = await firstLoad();
  expect(sources).toContain('admin/src/translations/en.json');
  expect(sources).not.toContain('admin/src/field/CardEditor.tsx');
  expect(bytes).toBeLessThan(MOST);
});
