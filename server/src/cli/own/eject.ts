import { templates } from '../../../../templates';
import { suggestion } from '../../common/nearest';
import { OgImageError } from '../../contracts/errors';
import { requireOf } from '../app';
import { checkNewName, FOLDER } from './new-name';
import { nextSteps } from './next-steps';
import { isTypeScript, labelOf, readSource, sourcesFolder } from './sources';
import { writeFiles } from './write-files';

/**
 * Copies a built-in template into an app's folder, as a start for one of its own.
 * @param name what the copy is called
 * @returns what to tell the developer
 * @throws OgImageError OG_APP_INVALID, OG_NAME_INVALID, OG_TEMPLATE_UNKNOWN
 */
export async function ejectTemplate(
  appDir: string,
  template: string,
  name = `my-${template}`,
  sources = sourcesFolder(),
): Promise<string> {
  requireOf(appDir);
  const builtIn = templates.map((each) => each.name);
  if (!builtIn.includes(template)) {
    throw new OgImageError(
      'OG_TEMPLATE_UNKNOWN',
      `There is no built-in template "${template.slice(0, 64)}".${suggestion(template.slice(0, 64), builtIn)}`,
    );
  }
  checkNewName(name, appDir, builtIn);
  const typescript = isTypeScript(appDir);
  const { files } = await readSource(sources, { template, name, typescript });
  const folder = `${FOLDER}/${name}`;
  await writeFiles(
    appDir,
    new Map([...files].map(([file, text]) => [`${folder}/${file}`, text] as const)),
  );
  return [
    `Wrote ${folder}/, a copy of "${template}" in ${files.size} files.`,
    '',
    ...(await nextSteps(appDir, { name, label: labelOf(name), typescript })),
  ].join('\n');
}
