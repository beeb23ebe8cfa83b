import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NAME = 'strapi-plugin-og-image';

/**
 * The plugin's own folder: the nearest one above this file whose package.json is the plugin's. So
 * it is right from `dist/`, from the sources under test, and from an app's `node_modules`.
 */
export function packageRoot(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && isOurs(manifest)) return folder;
    if (folder === path.dirname(folder)) {
      throw new Error(
        `No package.json of ${NAME} lies above ${__dirname}. Reinstall the plugin, and keep its dist folder inside its package.`,
      );
    }
  }
}

function isOurs(manifest: string): boolean {
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return (
    typeof content === 'object' && content !== null && 'name' in content && content.name === NAME
  );
}
