import { readFile } from 'node:fs/promises';
import path from 'node:path';

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

/** The package.json of the plugin. */
export async function readManifest(root: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
}
