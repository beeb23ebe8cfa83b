import path from 'node:path';

import { build } from 'esbuild';

/*
 * What the sheet of writings shows: the words that the tests draw, each in one template and one
 * colour, so that a sheet shows every writing once and every template many times.
 */

const BRANDS = ['#c2410c', '#4f46e5', '#facc15', '#0f766e', '#be185d', '#0369a1', '#166534'];

/**
 * The words are TypeScript, beside the tests that they are written for.
 * @param {string} root the repository's folder
 */
export async function readWritings(root) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'tests/fixtures/render/writings.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { WRITINGS } = await import(`data:text/javascript;base64,${code}`);
  return Object.entries(WRITINGS).map(([name, words], index) => ({
    name,
    ...words,
    siteName: null,
    date: '2026-03-05',
    brandColor: BRANDS[index % BRANDS.length],
  }));
}
