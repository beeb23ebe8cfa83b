import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where an app keeps its templates, from its folder of sources. */
export const TEMPLATE_FOLDER = 'og-templates';

/** Of files that may be templates. */
export const EXTENSIONS = ['.tsx', '.ts', '.jsx', '.js', '.mjs', '.cjs'];

/** A module whose exports are templates. */
export interface TemplateSource {
  /** An absolute path, or the name of a package. */
  readonly entry: string;
  /** What messages call it: the path from the app's folder, or the package's name. */
  readonly origin: string;
}

/** What leads to no template: the entry of the config, or a folder, and what was looked for. */
export interface MissingSource {
  readonly entry: string;
  readonly problem: string;
}

/**
 * The modules of a folder of templates: its files, and its folders with an index file. Tests,
 * declarations, and names that begin with a dot or an underscore are passed over.
 * @param appDir the folder that messages name files from
 * @throws whatever reading the folder throws
 */
export function templatesIn(folder: string, appDir: string): TemplateSource[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (/^[._]/u.test(entry.name)) return [];
      const stats = statSync(file, { throwIfNoEntry: false });
      const found = stats?.isDirectory() ? indexOf(file) : isModule(file) ? file : null;
      return found === null ? [] : [sourceOf(found, appDir)];
    });
}

/**
 * What an entry of the config's `templates` names: a file, a folder of templates, or a package. A
 * path begins with a dot or a slash.
 * @throws whatever reading a folder throws
 */
export function templatesAt(entry: string, appDir: string): TemplateSource[] | MissingSource {
  if (!/^(?:[.]{0,2}[\\/]|[A-Za-z]:)/u.test(entry)) return [{ entry, origin: entry }];
  const file = path.resolve(appDir, entry);
  if (!existsSync(file)) return { entry, problem: `there is no ${file}` };
  if (!statSync(file).isDirectory()) return [sourceOf(file, appDir)];
  const index = indexOf(file);
  const found = index === null ? templatesIn(file, appDir) : [sourceOf(index, appDir)];
  return found.length > 0 ? found : { entry, problem: `there is no template in ${file}` };
}

function indexOf(folder: string): string | null {
  const found = EXTENSIONS.map((extension) => path.join(folder, `index${extension}`));
  return found.find((file) => existsSync(file)) ?? null;
}

function isModule(file: string): boolean {
  const { name, ext } = path.parse(file);
  return EXTENSIONS.includes(ext) && !/[.](?:test|spec|d)$/u.test(name);
}

function sourceOf(file: string, appDir: string): TemplateSource {
  return { entry: file, origin: path.relative(appDir, file).split(path.sep).join('/') };
}
