import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { CACHE, ROOT } from './paths.mjs';

/** Every file below the given files and folders, relative to `root`, in one fixed order. */
async function filesOf(inputs, root) {
  const files = [];
  for (const input of inputs) {
    const at = path.join(root, input);
    const found = await stat(at).catch(() => null);
    if (found === null) continue;
    if (found.isFile()) files.push(input);
    else {
      const names = (await readdir(at)).filter((name) => !name.startsWith('.'));
      files.push(
        ...(await filesOf(
          names.map((name) => path.join(input, name)),
          root,
        )),
      );
    }
  }
  return files.sort();
}

/** One hash over the names and the bytes of files and folders. What does not exist counts as empty. */
export async function fingerprintOf(inputs, root = ROOT) {
  const hash = createHash('sha256').update(process.version);
  for (const file of await filesOf(inputs, root)) {
    const bytes = await readFile(path.join(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Does the work unless it was done before for the same inputs and its outputs are still there.
 * The stamp is written last, so work that was cut short is done again.
 *
 * @param {{ inputs: string[], outputs: string[] }} paths relative to the repository
 */
export async function whenChanged(name, { inputs, outputs }, work) {
  const stamp = path.join(CACHE, `${name}.sha256`);
  const fingerprint = await fingerprintOf(inputs);
  const before = await readFile(stamp, 'utf8').catch(() => '');
  if (before === fingerprint && outputs.every((file) => existsSync(path.join(ROOT, file)))) return;
  await rm(stamp, { force: true });
  await work();
  await mkdir(CACHE, { recursive: true });
  await writeFile(stamp, fingerprint);
}
