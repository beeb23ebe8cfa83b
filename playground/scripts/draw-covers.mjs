/**
 * Draws the sample content's covers: `node playground/scripts/draw-covers.mjs [name ...]`.
 * The pictures are committed, so this runs only when a scene changes.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { finish } from './covers/finish.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const scenes = path.join(here, 'covers', 'scenes');
const target = path.join(here, '..', 'content', 'covers');

const wanted = process.argv.slice(2);
const names = (await readdir(scenes)).map((file) => path.basename(file, '.mjs')).sort();
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  throw new Error(`No scene is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
}

await mkdir(target, { recursive: true });
for (const name of wanted.length > 0 ? wanted : names) {
  const scene = await import(new URL(`./covers/scenes/${name}.mjs`, import.meta.url).href);
  const jpeg = await finish(scene.draw(), scene.finish);
  await writeFile(path.join(target, `${name}.jpg`), jpeg);
  process.stdout.write(`${name}.jpg ${Math.round(jpeg.length / 1000)} kB\n`);
}
