/** A real Strapi in a process of its own, which does what its parent asks: see start.ts. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type * as StrapiPackage from '@strapi/strapi';

import { serve } from '../lib/serve';
import { createCommands } from './commands';
import { NO_STOCK, seed } from './seed';

const [appDir = '', ...covers] = process.argv.slice(2);

serve(async () => {
  // As the app's own files load it: an `import` would bring a second Strapi.
  const require = createRequire(join(appDir, 'package.json'));
  const { createStrapi } = require('@strapi/strapi') as typeof StrapiPackage;
  const strapi = createStrapi({
    appDir,
    distDir: appDir,
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  // Cards are drawn where Strapi serves.
  strapi.server.mount();
  await new Promise<void>((resolve) => void strapi.server.listen(0, '127.0.0.1', resolve));
  const stock = covers.length === 0 ? NO_STOCK : await seed(strapi, appDir, covers);
  return createCommands(strapi, stock);
});
