import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { OgImageError } from '../../contracts/errors';
import { packageRoot } from '../../render/package-root';

/** What a new template is copied from. */
export interface Source {
  /** By the file's name in the template's folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The name of the file that exports the template. */
  readonly index: string;
}

/** Whether an app is written in TypeScript, as Strapi tells it. */
export function isTypeScript(appDir: string): boolean {
  return existsSync(path.join(appDir, 'tsconfig.json'));
}

/** Where the build has put the templates' sources. */
export function sourcesFolder(): string {
  return path.join(packageRoot(), 'dist', 'sources');
}

/**
 * Reads a template as an app would write it, under a name of its own.
 * @param template the folder's name
 * @param name what it is called from now on
 * @throws OgImageError OG_APP_INVALID where the package holds no sources
 */
export async function readSource(
  sources: string,
  { template, name, typescript }: { template: string; name: string; typescript: boolean },
): Promise<Source> {
  const folder = path.join(sources, typescript ? 'typescript' : 'javascript', template);
  if (!existsSync(folder)) {
    throw new OgImageError(
      'OG_APP_INVALID',
      `There is no ${folder}. Install the plugin anew, or run \`npm run build\` in it.`,
    );
  }
  const files = new Map<string, string>();
  for (const file of await readdir(folder)) {
    files.set(file, await readFile(path.join(folder, file), 'utf8'));
  }
  const index = [...files.keys()].find((file) => path.parse(file).name === 'index');
  if (index === undefined) throw new Error(`${folder} has no index file.`);
  files.set(index, renamed(files.get(index) ?? '', template, name));
  return { files, index };
}

/** What editors read: `my-card` is "My card". */
export function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The template's own name and label stand one after the other; its options have labels too. */
function renamed(text: string, template: string, name: string): string {
  return text.replace(
    new RegExp(`name: '${template}',(\\s+)label: '[^']*'`, 'u'),
    (_, space: string) => `name: '${name}',${space}label: '${labelOf(name)}'`,
  );
}
