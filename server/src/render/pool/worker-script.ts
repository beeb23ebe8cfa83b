import { existsSync } from 'node:fs';
import path from 'node:path';

import { OgImageError } from '../../contracts/errors';
import { packageRoot } from '../package-root';

/**
 * The built script of a render process. It is the package's own file whether this code runs from
 * `dist/`, from the sources under test, or from an app's `node_modules`.
 * @throws OgImageError OG_RENDER_CRASHED when it was not built
 */
export function workerScript(): string {
  const script = path.join(packageRoot(), 'dist', 'render-worker', 'index.js');
  if (!existsSync(script)) {
    throw new OgImageError(
      'OG_RENDER_CRASHED',
      `The render process is not built: ${script} is missing. Run \`npm run build\` in the plugin, or reinstall it.`,
      { values: { reason: 'crash', detail: script } },
    );
  }
  return script;
}
