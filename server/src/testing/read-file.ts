import { existsSync } from 'node:fs';
import path from 'node:path';

import { compileTemplates } from '../catalogue/own/compile';
import { readTemplates, type ReadTemplates } from '../catalogue/own/read-templates';
import { suggestion } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import type { Renderer } from '../contracts/renderer';
import type { TemplateBundle, TemplateInfo } from '../contracts/template';

/** One template of a file, and what draws it. */
export interface ReadTemplate {
  readonly info: TemplateInfo;
  readonly bundle: TemplateBundle;
}

/**
 * Compiles a file of templates and has a render process say what is in it.
 * @param name which of them is meant, where there are several
 * @throws OgImageError OG_TEMPLATE_FAILED, with file and line; OG_TEMPLATE_UNKNOWN
 */
export async function readTemplateFile(
  file: string,
  name: string | undefined,
  renderer: Renderer,
): Promise<ReadTemplate> {
  const entry = path.resolve(file);
  if (!existsSync(entry)) {
    throw new OgImageError(
      'OG_TEMPLATE_UNKNOWN',
      `There is no ${entry}. Name the template's file by its path.`,
    );
  }
  const appDir = appDirOf(entry);
  const origin = path.relative(appDir, entry).split(path.sep).join('/');
  const bundle = await compileTemplates({ entry, origin }, appDir);
  const read = readTemplates(await renderer.describe(bundle), bundle);
  return { info: choose(read, name, origin), bundle };
}

function choose(
  { infos, broken }: ReadTemplates,
  wanted: string | undefined,
  origin: string,
): TemplateInfo {
  const fault = broken.find(({ name }) => wanted === undefined || name === wanted);
  if (fault !== undefined) throw fault.error;
  const names = infos.map(({ name }) => name);
  const found = infos.find(({ name }) => wanted === undefined || name === wanted);
  if (found === undefined) {
    const known = suggestion(wanted ?? '', names);
    throw new OgImageError(
      'OG_TEMPLATE_UNKNOWN',
      `There is no template "${wanted}" in ${origin}.${known}`,
    );
  }
  if (wanted === undefined && infos.length > 1) {
    throw new OgImageError(
      'OG_TEMPLATE_UNKNOWN',
      `There are ${infos.length} templates in ${origin}. Say which one, as { template: '${found.name}' }: ${names.join(', ')}.`,
    );
  }
  return found;
}

/** The nearest folder above a file with a package.json: packages are found from there. */
function appDirOf(file: string): string {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) return path.dirname(file);
  }
}
