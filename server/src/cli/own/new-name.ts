import { existsSync } from 'node:fs';
import path from 'node:path';

import { nearestTemplateName, TEMPLATE_NAME } from '../../common/template-name';
import { OgImageError } from '../../contracts/errors';
import { EXTENSIONS, TEMPLATE_FOLDER } from '../../catalogue/own/find-files';

/** Where an app's templates are, from its folder. */
export const FOLDER = `src/${TEMPLATE_FOLDER}`;

/**
 * Looks whether a new template of an app may have a name.
 * @param builtIn the names of the built-in templates
 * @throws OgImageError OG_NAME_INVALID
 */
export function checkNewName(name: string, appDir: string, builtIn: readonly string[]): void {
  if (!TEMPLATE_NAME.test(name)) {
    const near = nearestTemplateName(name);
    throw invalid(
      `"${name.slice(0, 64)}" is no name for a template: it is at most 60 lower-case letters, digits and dashes, and begins with a letter.${near === null ? '' : ` Did you mean "${near}"?`}`,
    );
  }
  if (builtIn.includes(name)) {
    throw invalid(
      `"${name}" is the name of a built-in template. Take another, such as "my-${name}", or copy that template: npx og-image eject ${name}`,
    );
  }
  const taken = ['', ...EXTENSIONS, '.test.mjs']
    .map((extension) => `${FOLDER}/${name}${extension}`)
    .find((file) => existsSync(path.join(appDir, file)));
  if (taken !== undefined) {
    throw invalid(`${taken} is there already. Take another name, or move it away first.`);
  }
}

function invalid(message: string): OgImageError {
  return new OgImageError('OG_NAME_INVALID', message);
}
