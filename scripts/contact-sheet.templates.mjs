import path from 'node:path';

import { build } from 'esbuild';

/*
 * What the sheet of templates shows: each once, with its own sample. React is left out, since nothing
 * is drawn here.
 */

/** Covers of those that draw a picture, by template; the others show what they are without. */
const COVERS = {
  editorial: 'mountains',
  spotlight: 'city',
  poster: 'mountains',
  portrait: 'studio',
  event: 'city',
  frame: 'studio',
};

/**
 * Name, label and sample of each template, in the order of the gallery.
 * @param {string} root the repository's folder
 */
export async function readTemplates(root) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'templates/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { templates } = await import(`data:text/javascript;base64,${code}`);
  return templates.map(({ name, sample }) => ({ name, ...sample, cover: COVERS[name] }));
}
