import path from 'node:path';

import { templates } from '../../../../templates';
import { requireOf } from '../app';
import { checkNewName, FOLDER } from './new-name';
import { nextSteps } from './next-steps';
import { isTypeScript, labelOf, readSource, sourcesFolder } from './sources';
import { testOf } from './test-of';
import { writeFiles } from './write-files';

/**
 * Writes a first template into an app's folder, and a test that draws it.
 * @returns what to tell the developer
 * @throws OgImageError OG_APP_INVALID, OG_NAME_INVALID
 */
export async function createTemplate(
  appDir: string,
  name: string,
  sources = sourcesFolder(),
): Promise<string> {
  requireOf(appDir);
  checkNewName(
    name,
    appDir,
    templates.map((template) => template.name),
  );
  const typescript = isTypeScript(appDir);
  const { files, index } = await readSource(sources, { template: 'starter', name, typescript });
  const file = `${FOLDER}/${name}${path.extname(index)}`;
  const test = `${FOLDER}/${name}.test.mjs`;
  // Of any name it may have, such as "new", no variable could be called.
  const text = (files.get(index) ?? '').replace('export const starter =', 'export default');
  await writeFiles(
    appDir,
    new Map([
      [file, text],
      [test, testOf(path.basename(file))],
    ]),
  );
  const written = `Wrote ${file}, a first template, and ${test}, a test that draws it.`;
  return [
    written,
    '',
    ...(await nextSteps(appDir, { name, label: labelOf(name), typescript, test })),
  ].join('\n');
}
