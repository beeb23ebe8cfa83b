import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes new files into an app.
 * @param files their texts, by their paths from the app's folder
 * @throws Error EEXIST rather than overwrite one
 */
export async function writeFiles(
  appDir: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [file, text] of files) {
    const at = path.join(appDir, file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, text, { flag: 'wx' });
  }
}
