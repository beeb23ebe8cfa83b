import path from 'node:path';

import { OgImageError, toOgImageError } from '../../contracts/errors';
import type { Renderer } from '../../contracts/renderer';
import type { BrokenTemplate, OwnTemplate } from '../catalogue';
import { compileTemplates } from './compile';
import { templatesAt, templatesIn, type MissingSource, type TemplateSource } from './find-files';
import { readTemplates } from './read-templates';

/** Where an app's templates may be. */
export interface TemplatePlaces {
  /** The app's folder: packages are found from there, and messages name files from it. */
  readonly appDir: string;
  /** Folders of templates that are looked into; a folder that is not there has none. */
  readonly folders: readonly string[];
  /** Files, folders and packages, by what the config and other plugins call them. */
  readonly entries: readonly string[];
}

export interface LoadedTemplates {
  readonly own: readonly OwnTemplate[];
  readonly broken: readonly BrokenTemplate[];
  /** Absolute paths of all that was read or asked for: when one of them changes, load again. */
  readonly files: readonly string[];
}

/**
 * Finds the templates that are not built in, compiles them, and has a render process say what they
 * are. Never throws: what is wrong with one costs that one alone.
 */
export async function loadTemplates(
  { appDir, folders, entries }: TemplatePlaces,
  renderer: Pick<Renderer, 'describe'>,
): Promise<LoadedTemplates> {
  const own: OwnTemplate[] = [];
  const broken: BrokenTemplate[] = [];
  const files = new Set<string>();
  const sources = folders.flatMap((folder) => templatesIn(folder, appDir));
  for (const entry of entries) {
    const found = templatesAt(entry, appDir);
    if (Array.isArray(found)) sources.push(...found);
    else broken.push(missing(found));
  }
  // One after the other: each takes a processor, and there is time at start.
  for (const source of once(sources)) {
    try {
      const bundle = await compileTemplates(source, appDir, (file) => files.add(file));
      const read = readTemplates(await renderer.describe(bundle), bundle);
      own.push(...read.map((template) => ({ ...template, bundle })));
    } catch (error) {
      const { entry, origin } = source;
      broken.push({ name: nameOf(entry), origin, error: toOgImageError(error) });
    }
  }
  return { own, broken, files: [...files] };
}

/** A file may be found in a folder and be named in the config as well. */
function once(sources: readonly TemplateSource[]): TemplateSource[] {
  return [...new Map(sources.map((source) => [source.entry, source])).values()];
}

/** What a template is called whose own name cannot be read: as its file, or its folder. */
function nameOf(entry: string): string {
  const { name, dir } = path.parse(entry);
  return name === 'index' ? path.basename(dir) : name;
}

function missing({ entry, problem }: MissingSource): BrokenTemplate {
  const error = new OgImageError(
    'OG_TEMPLATE_FAILED',
    `"${entry}" is no template: ${problem}. A path begins with "./" and the app's folder, a package is named as in its package.json.`,
  );
  return { name: nameOf(entry), origin: entry, error };
}
