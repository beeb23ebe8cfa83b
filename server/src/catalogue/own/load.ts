import { OgImageError, reasonOf, toOgImageError } from '../../contracts/errors';
import type { Renderer } from '../../contracts/renderer';
import type { BrokenTemplate, OwnTemplate } from '../catalogue';
import { compileTemplates } from './compile';
import { templatesAt, templatesIn, type MissingSource, type TemplateSource } from './find-files';
import { nameOf, namesIn } from './names';
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
  places: TemplatePlaces,
  renderer: Pick<Renderer, 'describe'>,
): Promise<LoadedTemplates> {
  const own: OwnTemplate[] = [];
  const files = new Set<string>();
  const { sources, broken } = findAll(places);
  // One after the other: each takes a processor, and there is time at start.
  for (const source of once(sources)) {
    const { entry, origin } = source;
    try {
      const bundle = await compileTemplates(source, places.appDir, (file) => files.add(file));
      const read = readTemplates(await renderer.describe(bundle), bundle);
      own.push(...read.infos.map((info) => ({ info, bundle })));
      for (const { name, error } of read.broken) {
        broken.push({ name: name ?? nameOf(entry), origin, error });
      }
    } catch (error) {
      const failure = asBroken(error, entry);
      for (const name of namesIn(entry)) broken.push({ name, origin, error: failure });
    }
  }
  return { own, broken, files: [...files] };
}

/** Where to look, and what leads to nothing. */
function findAll({ appDir, folders, entries }: TemplatePlaces): {
  readonly sources: readonly TemplateSource[];
  readonly broken: BrokenTemplate[];
} {
  const sources: TemplateSource[] = [];
  const broken: BrokenTemplate[] = [];
  const add = (entry: string, find: () => TemplateSource[] | MissingSource): void => {
    try {
      const found = find();
      if (Array.isArray(found)) sources.push(...found);
      else broken.push(missing(entry, found.problem));
    } catch (error) {
      broken.push(missing(entry, reasonOf(error)));
    }
  };
  for (const folder of folders) add(folder, () => templatesIn(folder, appDir));
  for (const entry of entries) add(entry, () => templatesAt(entry, appDir));
  return { sources, broken };
}

/** A template that takes too much when it is run cannot be used before the next start. */
function asBroken(error: unknown, template: string): OgImageError {
  const known = toOgImageError(error);
  if (!known.code.startsWith('OG_RENDER_')) return known;
  return new OgImageError('OG_TEMPLATE_FAILED', known.message, {
    cause: error,
    values: { template, detail: known.message },
  });
}

/** A file may be found in a folder and be named in the config as well. */
function once(sources: readonly TemplateSource[]): TemplateSource[] {
  return [...new Map(sources.map((source) => [source.entry, source])).values()];
}

function missing(entry: string, problem: string): BrokenTemplate {
  const error = new OgImageError(
    'OG_TEMPLATE_FAILED',
    `"${entry}" is no template: ${problem}. A path begins with "./" and the app's folder, a package is named as in its package.json.`,
    { values: { template: entry, detail: problem } },
  );
  return { name: nameOf(entry), origin: entry, error };
}
