import { createRequire } from 'node:module';
import path from 'node:path';

import { PLAYGROUND } from './paths.mjs';
import { ENV_FILE, playgroundEnv } from './playground-env.mjs';

const require = createRequire(path.join(PLAYGROUND, 'package.json'));

/**
 * Boots the compiled playground in this process, with its content and its administrator, and
 * listens. Strapi ends itself and the process at SIGINT and SIGTERM.
 */
export async function bootPlayground({ host, port }) {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = await playgroundEnv();
  Object.assign(process.env, {
    ENV_PATH: ENV_FILE,
    HOST: host,
    PORT: String(port),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  // Read by Strapi while it is loaded, so only now.
  const { createStrapi } = require('@strapi/strapi');
  const distDir = path.join(PLAYGROUND, 'dist');
  const strapi = await createStrapi({ appDir: PLAYGROUND, distDir }).start();

  const { seed } = require(path.join(distDir, 'src/seed/index.js'));
  const { seedAdmin } = require(path.join(distDir, 'src/seed/admin.js'));
  return {
    strapi,
    login: { email, password },
    url: strapi.config.get('server.absoluteUrl'),
    /** Publishes what is missing of the sample content; gives the number of published entries. */
    publishContent: async () => {
      await seedAdmin(strapi, { email, password });
      return seed(strapi);
    },
  };
}
